import asyncio
import time


def fetch(n):
    time.sleep(1)
    return n


async def main():
    waits = [asyncio.to_thread(fetch, n) for n in range(40)]  # here pool-full
    print(len(await asyncio.gather(*waits)))


asyncio.run(main())
