import asyncio


async def pages(count):
    async with asyncio.timeout(1) as limit:
        for n in range(count):
            await asyncio.sleep(0.1)
            yield n


class Reader:
    async def slowly(self, page):
        await asyncio.sleep(0.7)  # here
        return page * 2


async def main():
    reader = Reader()
    try:
        async for page in pages(5):
            print(await reader.slowly(page))
    except asyncio.CancelledError:
        print("cancelled by whom?")
        raise


asyncio.run(main())
