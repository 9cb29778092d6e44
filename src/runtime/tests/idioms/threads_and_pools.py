import asyncio
import time


def work(n):
    time.sleep(n)
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(work, n) for n in (1, 2))))
    loop = asyncio.get_running_loop()
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, 1) for _ in range(4))))


asyncio.run(main())
