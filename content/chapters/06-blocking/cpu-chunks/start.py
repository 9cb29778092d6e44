import asyncio
import time


async def ticker():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.5)


async def worker():
    for chunk in range(5):
        time.sleep(0.2)
        print("chunk", chunk)
        await asyncio.sleep(0)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    working = asyncio.create_task(worker(), name="worker")
    await ticking
    await working


asyncio.run(main())
