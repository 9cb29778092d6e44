import asyncio
import sys


async def main():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except TimeoutError:
            print("timeout")
        finally:
            print("on its way:", type(sys.exception()).__name__)
        print("slept well")


asyncio.run(main())
