import asyncio


async def limited_worker(sem, task_id):
    async with sem:
        print(f"task {task_id} starts")
        await asyncio.sleep(1)
        print(f"task {task_id} done")


async def main():
    sem = asyncio.Semaphore(3)
    await asyncio.gather(*(limited_worker(sem, task_id) for task_id in range(10)))


asyncio.run(main())
