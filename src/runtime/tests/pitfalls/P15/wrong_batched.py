import asyncio
import itertools


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    done = []
    for batch in itertools.batched([0.5, 2, 0.5, 2, 0.5, 2], 2):
        done += await asyncio.gather(*map(work, batch))  # here
    print(done)


asyncio.run(main())
