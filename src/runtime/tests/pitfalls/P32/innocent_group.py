import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            await asyncio.sleep(5)
    except* ValueError:
        print("one failed")
    await asyncio.sleep(1)


asyncio.run(main())
