import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def call(number):
    time.sleep(1)
    return number


async def acall(number):
    await asyncio.sleep(1)
    return number


began = time.perf_counter()
with ThreadPoolExecutor(max_workers=4) as pool:
    list(pool.map(call, range(10)))
print(f"threads {time.perf_counter() - began:.0f}")


async def main():
    await asyncio.gather(*(acall(number) for number in range(10)))


began = time.perf_counter()
asyncio.run(main())
print(f"tasks {time.perf_counter() - began:.0f}")
