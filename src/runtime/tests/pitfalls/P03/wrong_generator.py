import asyncio


async def ticks():
    yield 1


async def main():
    await ticks()  # here


asyncio.run(main())
