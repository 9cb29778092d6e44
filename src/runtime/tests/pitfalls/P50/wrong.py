import asyncio


async def runner(name, start, delay):
    await asyncio.sleep(delay)
    await start.wait()
    print(name, "runs")


async def main():
    start = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(runner("early", start, 0), name="early")
        group.create_task(runner("late", start, 3), name="late")
        await asyncio.sleep(1)
        start.set()
        start.clear()


asyncio.run(main())
