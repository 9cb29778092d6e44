import asyncio
from itertools import batched

JOBS = [1, 1, 5, 1, 1, 1]


async def job(seconds):
    await asyncio.sleep(seconds)


async def in_batches():
    for batch in batched(JOBS, 3):
        await asyncio.gather(*(job(seconds) for seconds in batch))


async def in_a_pool():
    waiting = iter(JOBS)

    async def worker():
        for seconds in waiting:
            await job(seconds)

    await asyncio.gather(worker(), worker(), worker())


async def main():
    loop = asyncio.get_running_loop()
    for way in (in_batches, in_a_pool):
        began = loop.time()
        await way()
        print(f"{way.__name__}: {loop.time() - began:.0f} s")


asyncio.run(main())
