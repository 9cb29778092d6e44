import asyncio


async def price_of(item):
    await asyncio.sleep(1)
    return {"tea": 3, "cake": 4}[item]


async def main():
    tea = asyncio.create_task(price_of("tea"))
    cake = asyncio.create_task(price_of("cake"))
    print("total", await tea + await cake)


asyncio.run(main())
