import asyncio


async def rows(table):
    async with asyncio.Lock():
        for row in table:
            await asyncio.sleep(0.1)
            yield row


async def first(table):
    source = rows(table)
    async for row in source:  # here
        if row > 1:
            break
    await asyncio.sleep(3)
    return row


async def main():
    print(await first([1, 2, 3]))


asyncio.run(main())
