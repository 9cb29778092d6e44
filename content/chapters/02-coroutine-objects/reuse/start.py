import asyncio


async def toss():
    print("the coin is in the air")
    return "heads"


async def main():
    coin = toss()
    print(await coin)
    print(await coin)


asyncio.run(main())
