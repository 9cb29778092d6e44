import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    return page


async def main():
    pages = []
    for page in range(3):
        task = asyncio.create_task(fetch(page))
        pages.append(await task)  # here
    print(pages)


asyncio.run(main())
