import asyncio


async def limited_worker(task_id):
    async with asyncio.Semaphore(3):
        print(f"task {task_id} starts")
        await asyncio.sleep(1)
        print(f"task {task_id} done")


async def main():
    await asyncio.gather(*(limited_worker(task_id) for task_id in range(5)))


asyncio.run(main())
