import asyncio
import time


async def measure():
    begun = time.perf_counter()
    await asyncio.sleep(1)
    print(round(time.perf_counter() - begun, 3))


async def main():
    await asyncio.gather(*(measure() for _ in range(20)))


asyncio.run(main())
