import asyncio
import time


def crunch(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def tick():
    for _ in range(4):
        print("tick")
        await asyncio.sleep(0.1)


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.1)
    crunch(0.5)
    await ticking


asyncio.run(main())
