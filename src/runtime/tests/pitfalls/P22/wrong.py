import asyncio
import time


def crunch(n):
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        pass
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(crunch, n) for n in range(4))))


asyncio.run(main())
