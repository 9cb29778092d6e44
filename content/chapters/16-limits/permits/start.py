import asyncio


async def job(name, seconds, sem):
    loop = asyncio.get_running_loop()
    async with sem:
        print(f"{name} in at {loop.time() - began:.0f}")
        await asyncio.sleep(seconds)
        print(f"{name} out at {loop.time() - began:.0f}")


async def main():
    global began
    began = asyncio.get_running_loop().time()
    sem = asyncio.Semaphore(2)
    jobs = [("a", 3), ("b", 1), ("c", 1), ("d", 1)]
    await asyncio.gather(*(job(name, seconds, sem) for name, seconds in jobs))


asyncio.run(main())
