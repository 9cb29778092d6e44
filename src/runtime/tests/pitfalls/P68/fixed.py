import asyncio


async def job(n):
    await asyncio.sleep(1)
    return n


async def main():
    jobs = [asyncio.create_task(job(n)) for n in range(4)]
    await asyncio.wait(jobs)
    for task in jobs:
        print(task.result())


asyncio.run(main())
