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
    began = time.monotonic()
    for seconds in jobs:
        work(seconds)
        if time.monotonic() - began > 0.033:
            await asyncio.sleep(0)
            began = time.monotonic()


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    working = asyncio.create_task(work_through(JOBS), name="worker")
    await working
    print("all jobs done")
    await ticking


asyncio.run(main())
