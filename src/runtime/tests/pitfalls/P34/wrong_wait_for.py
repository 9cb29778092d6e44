import asyncio
import time


async def crunch():
    time.sleep(1.5)
    await asyncio.sleep(0)
    time.sleep(1.5)  # here
    return 42


async def main():
    try:
        print(await asyncio.wait_for(crunch(), 2))
    except TimeoutError:
        print("gave up at", time.monotonic())


asyncio.run(main())
