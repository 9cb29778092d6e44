import asyncio
import time


async def report():
    async with asyncio.timeout(1):
        time.sleep(3)
        print("computed")
        await asyncio.sleep(0)
        print("checked")
    print("no timeout")


async def main():
    try:
        await report()
    except TimeoutError:
        print("timeout")


asyncio.run(main())
