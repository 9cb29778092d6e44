import asyncio
import time


def copy():
    time.sleep(3)
    print("copied")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(copy), 1)
    except TimeoutError:
        print("gave up")


asyncio.run(main())
