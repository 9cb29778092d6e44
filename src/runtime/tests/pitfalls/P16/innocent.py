import asyncio
import time

time.sleep(1)


async def main():
    time.sleep(0.01)
    await asyncio.sleep(1)


asyncio.run(main())
time.sleep(1)
