import asyncio


async def child():
    await asyncio.sleep(1)
    print("child out")
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            try:
                await asyncio.sleep(5)
                print("body slept")
            except asyncio.CancelledError:
                print("body cancelled")
                raise
    except* ValueError:
        print("caught 1")


asyncio.run(main())
