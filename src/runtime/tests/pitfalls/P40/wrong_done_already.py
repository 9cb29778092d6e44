import asyncio


async def ticker():
    await asyncio.sleep(10)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(1)
    ticking.cancel()
    await asyncio.sleep(0.5)
    await ticking  # here
    print("never printed")


asyncio.run(main())
