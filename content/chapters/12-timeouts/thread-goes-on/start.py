import asyncio
import time


def copy():
    time.sleep(5)
    print("copied after all")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(copy), 1)
    except TimeoutError:
        print("timeout")
    print("main ends")


asyncio.run(main())
print("after asyncio.run")
