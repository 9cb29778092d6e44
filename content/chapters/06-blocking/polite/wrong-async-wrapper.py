import asyncio
import time


async def ticker():
    for number in range(5):
        print("tick", number)
        await asyncio.sleep(0.5)


async def stay(seconds):
    time.sleep(seconds)


async def visitor():
    await asyncio.sleep(0.7)
    print("visitor arrives")
    await stay(3)
    print("visitor leaves")


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    visiting = asyncio.create_task(visitor(), name="visitor")
    await ticking
    await visiting


asyncio.run(main())
