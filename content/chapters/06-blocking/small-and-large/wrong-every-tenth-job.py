import asyncio
import time

JOBS = [0.001] * 400 + [0.03] * 20 + [0.004] * 100


def work(seconds):
    time.sleep(seconds)


async def ticker():
    for number in range(4):
        print("tick", number)
        await asyncio.sleep(0.5)


async def work_through(jobs):
    for number, seconds in enumerate(jobs):
        work(seconds)
        if number % 10 == 0:
            await asyncio.sleep(0)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    working = asyncio.create_task(work_through(JOBS), name="worker")
    await working
    print("all jobs done")
    await ticking


asyncio.run(main())
