import asyncio


async def rome():
    await asyncio.sleep(1)
    print("Rome: out of order")
    raise ConnectionError("no line to Rome")


async def oslo():
    try:
        await asyncio.sleep(3)
        print("Oslo: -3 degrees")
    finally:
        print("Oslo: hangs up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(oslo())
            group.create_task(rome())
            try:
                await asyncio.sleep(2)
                print("body: had a nap")
            finally:
                print("body: wakes")
    except* ConnectionError as failed:
        print("caught:", len(failed.exceptions))


asyncio.run(main())
