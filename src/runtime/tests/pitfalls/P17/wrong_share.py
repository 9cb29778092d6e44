import asyncio
import os


async def count():
    return len(os.listdir("share"))  # here blocked


async def main():
    print(await asyncio.gather(count(), asyncio.sleep(0.1)))


asyncio.run(main())
