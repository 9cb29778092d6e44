import asyncio
import time


def busy():
    start = time.monotonic()
    while time.monotonic() - start < 0.3:  # here
        sum(range(10))


async def main():
    asyncio.get_running_loop().call_soon(busy)
    await asyncio.sleep(0.1)
    print("late")


asyncio.run(main())
