import asyncio


async def ticker():
    for number in range(5):
        print("tick", number)
        await asyncio.sleep(0.5)


async def visitor():
    await asyncio.sleep(0.7)
    print("visitor arrives")
    asyncio.sleep(3)
    print("visitor leaves")


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    visiting = asyncio.create_task(visitor(), name="visitor")
    await ticking
    await visiting


asyncio.run(main())
