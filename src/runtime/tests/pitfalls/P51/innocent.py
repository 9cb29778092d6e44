import asyncio


async def worker(jobs):
    while not jobs.empty():
        job = await jobs.get()
        await asyncio.sleep(1)
        print("did", job)


async def main():
    jobs = asyncio.Queue()
    for job in range(4):
        jobs.put_nowait(job)
    await worker(jobs)
    print("no join, no task_done")


asyncio.run(main())
