import asyncio
from contextlib import aclosing


async def prices():
    print("connected")
    try:
        for price in (30, 31, 29):
            await asyncio.sleep(1)
            yield price
    finally:
        await asyncio.sleep(0.1)  # say goodbye
        print("disconnected")


async def watch(stop):
    async with aclosing(prices()) as source:
        async for price in source:
            print("price:", price)
            if stop.is_set():
                break


async def main():
    stop = asyncio.Event()
    watching = asyncio.create_task(watch(stop), name="watch")
    await asyncio.sleep(5)
    stop.set()
    await watching
    print("good night")


asyncio.run(main())
