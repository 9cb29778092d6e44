import asyncio


async def fetch(page):
    await asyncio.sleep(0.5)
    return f"page {page}"


async def main():
    pages = [await fetch(page) for page in range(4)]  # here
    print(pages)


asyncio.run(main())
