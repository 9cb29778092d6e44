import asyncio
import functools


@functools.cache
async def rate(currency):
    await asyncio.sleep(1)
    return {"EUR": 1.08}[currency]


async def lunch():
    print(await rate("EUR"))  # here


async def main():
    await asyncio.gather(lunch(), lunch())


asyncio.run(main())
