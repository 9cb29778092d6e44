import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)


async def main():
    jobs = [1, 1, 1, 1, 1, 1]
    for start in range(0, len(jobs), 3):
        await asyncio.gather(*(work(job) for job in jobs[start : start + 3]))
    for round in range(3):
        await asyncio.gather(work(1), work(round))


asyncio.run(main())
