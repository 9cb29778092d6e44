import asyncio


async def ticker():
    while True:
        await asyncio.sleep(1)
        print("tick")


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(2.5)
    ticking.cancel()
    await ticking
    print("main ends")


asyncio.run(main())
