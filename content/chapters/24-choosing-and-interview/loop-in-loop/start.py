import asyncio


async def price(item):
    await asyncio.sleep(1)
    return {"tea": 3, "cake": 5}[item]


def bill(items):
    return sum(asyncio.run(price(item)) for item in items)


async def main():
    print("to pay:", bill(["tea", "cake"]))


asyncio.run(main())
