import asyncio
import time


def copy():
    time.sleep(0.5)
    print("copied")


async def main():
    await asyncio.wait_for(asyncio.to_thread(copy), 1)
    print("in time")


asyncio.run(main())
