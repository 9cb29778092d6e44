import asyncio
import time


async def rude():
    await asyncio.sleep(0.5)
    time.sleep(2)


async def main():
    blocking = asyncio.create_task(rude())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("late, but not because of what the timeout guards")
    await blocking


asyncio.run(main())
