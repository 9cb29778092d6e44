import asyncio


async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    naps = [("x", 2), ("y", 1), ("z", 1), ("w", 2)]
    tasks = [asyncio.create_task(nap(name, seconds)) for name, seconds in naps]
    for task in tasks:
        await task


asyncio.run(main())
