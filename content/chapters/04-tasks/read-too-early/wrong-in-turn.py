import asyncio


async def price_of(item):
    await asyncio.sleep(1)
    return {"tea": 3, "cake": 4}[item]


async def main():
    print("total", await price_of("tea") + await price_of("cake"))


asyncio.run(main())
