import asyncio
import gc
import sys


async def listen():
    news = asyncio.get_running_loop().create_future()
    print("orphan waits")
    try:
        print("orphan heard", await news)
    finally:
        print("orphan finally:", repr(sys.exception()))


async def main():
    asyncio.create_task(listen(), name="orphan")
    await asyncio.sleep(1)
    gc.collect()
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
