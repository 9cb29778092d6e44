import asyncio


async def worker(number):
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("flush", number)


async def main():
    for number in range(3):
        asyncio.create_task(worker(number), name=f"worker {number}")
    await asyncio.sleep(2.5)
    print("shutting down")
    workers = []
    for task in asyncio.all_tasks():
        if task is not asyncio.current_task():
            print("cancel", task.get_name())
            task.cancel()
            workers.append(task)
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([type(result).__name__ for result in results], len(asyncio.all_tasks()) - 1)


asyncio.run(main())
