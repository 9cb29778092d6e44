import asyncio


async def price_of(item):
    seconds, price = {"tea": (1, 3), "cake": (2, 4)}[item]
    await asyncio.sleep(seconds)
    return price


async def main():
    print("total", await price_of("tea") + await price_of("cake"))


asyncio.run(main())
