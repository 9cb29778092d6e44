import asyncio

runs = 0


async def work():
    global runs
    runs += 1
    await asyncio.sleep(1)
    return f"run {runs}"


async def main():
    task = asyncio.create_task(work())
    print([await task, await task])
    print("body ran", runs, "time")


asyncio.run(main())
