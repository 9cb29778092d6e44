import asyncio


async def price():
    await asyncio.sleep(1)
    return 4


def bill():
    return await price()


async def main():
    print("to pay:", bill())


print("first line")
asyncio.run(main())
