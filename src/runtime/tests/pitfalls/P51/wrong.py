import asyncio


async def worker(jobs):
    while True:
        job = await jobs.get()
        if job == 2:
            print("skip", job)
            continue
        await asyncio.sleep(1)
        print("did", job)
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    for job in range(4):
        jobs.put_nowait(job)
    working = asyncio.create_task(worker(jobs), name="worker")
    await jobs.join()
    working.cancel()


asyncio.run(main())
