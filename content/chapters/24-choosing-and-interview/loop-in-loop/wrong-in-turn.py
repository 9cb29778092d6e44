import asyncio


async def price(item):
    await asyncio.sleep(1)
    return {"tea": 3, "cake": 5}[item]


async def bill(items):
    total = 0
    for item in items:
        total += await price(item)
    return total


async def main():
    print("to pay:", await bill(["tea", "cake"]))


asyncio.run(main())
