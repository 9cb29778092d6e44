import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def bad():
    await asyncio.sleep(2)
    print("bad raises")
    raise ValueError("boom")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("A", 1))
            group.create_task(bad())
            group.create_task(work("C", 3))
            print("body done")
    except* ValueError as errors:
        print("caught", errors.exceptions)
    await asyncio.sleep(2)
    print("main ends")


asyncio.run(main())
