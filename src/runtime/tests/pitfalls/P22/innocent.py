import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def fetch(n):
    time.sleep(0.5)
    return n


def crunch(n):
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end:
        pass
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, fetch, n) for n in range(6))))
    print(await asyncio.to_thread(crunch, 7))
    print(await asyncio.to_thread(crunch, 8))


asyncio.run(main())
