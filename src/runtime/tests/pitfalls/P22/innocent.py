import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def fetch(n):
    time.sleep(0.5)
    return n


def crunch(n):
    for step in range(150):
        n += step * step
    return n


def spin(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, fetch, n) for n in range(6))))
    print(await asyncio.to_thread(crunch, 7))
    print(await asyncio.to_thread(crunch, 8))
    await asyncio.to_thread(spin, 0.2)


asyncio.run(main())
