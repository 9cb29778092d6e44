import asyncio
import time


def fetch(n):
    time.sleep(0.5)
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(fetch, n) for n in range(4))))


asyncio.run(main())
