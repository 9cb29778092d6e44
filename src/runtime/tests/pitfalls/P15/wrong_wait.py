import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)


async def main():
    jobs = [3, 1, 1, 1, 1, 2]
    for start in range(0, len(jobs), 3):
        tasks = [asyncio.create_task(work(job)) for job in jobs[start : start + 3]]
        await asyncio.wait(tasks)  # here


asyncio.run(main())
