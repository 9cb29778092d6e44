import asyncio


async def load():
    return [1, 2]


async def main():
    data = await load()
    print(await data)  # here


asyncio.run(main())
