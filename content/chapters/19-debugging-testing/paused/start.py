import asyncio
import time


async def request():
    try:
        async with asyncio.timeout(3):
            await asyncio.sleep(1)
            print("reply")
    except TimeoutError:
        print("no reply in three seconds")


async def inspect():
    await asyncio.sleep(0.5)
    print("at the breakpoint")
    time.sleep(10)  # you look at a variable or two
    print("continue")


async def main():
    await asyncio.gather(request(), inspect())


asyncio.run(main())
