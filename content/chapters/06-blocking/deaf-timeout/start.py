import asyncio
import time


async def report():
    time.sleep(3)
    return "report"


async def main():
    try:
        async with asyncio.timeout(1):
            print(await report())
    except TimeoutError:
        print("timed out")
    else:
        print("no timeout")


asyncio.run(main())
