import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)


async def main():
    jobs = [3, 1, 1, 1, 1, 2]
    for start in range(0, len(jobs), 3):
        async with asyncio.TaskGroup() as group:  # here
            for job in jobs[start : start + 3]:
                group.create_task(work(job))


asyncio.run(main())
