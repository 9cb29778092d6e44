import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            print("no TimeoutError")
    except TimeoutError:
        print("timeout")


asyncio.run(main())
