import asyncio
import time


def fetch(n):
    time.sleep(1)
    return n


async def main():
    waits = [asyncio.to_thread(fetch, n) for n in range(40)]
    print(len(await asyncio.gather(*waits)))  # here pool-full


asyncio.run(main())
