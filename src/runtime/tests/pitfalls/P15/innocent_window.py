import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)


async def main():
    jobs = [3, 1, 1, 1, 1, 2]
    running = {asyncio.create_task(work(job)) for job in jobs[:3]}
    for job in jobs[3:]:
        _, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        running.add(asyncio.create_task(work(job)))
    await asyncio.wait(running)
    for start in range(0, 6, 3):
        async with asyncio.TaskGroup() as group:
            for job in [1, 1, 1, 1, 1, 1][start : start + 3]:
                group.create_task(work(job))


asyncio.run(main())
