import asyncio


async def fetch(page):
    await asyncio.sleep(page)
    return f"page {page}"


async def main():
    for text in await asyncio.gather(*(fetch(page) for page in (1, 2, 3))):
        print(text)


asyncio.run(main())
