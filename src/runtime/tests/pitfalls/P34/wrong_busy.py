import asyncio
import time


async def main():
    async with asyncio.timeout(0.5):
        end = time.perf_counter() + 2
        while time.perf_counter() < end:  # here
            pass
    print("two seconds later")


asyncio.run(main())
