import asyncio

LINKS = {1: [2, 3, 4], 2: [5], 3: [], 4: [], 5: []}


async def crawl(page, links, limit):
    async with limit:
        print("crawl", page)
        await asyncio.sleep(1)
        print("done", page)
    for link in links[page]:
        await crawl(link, links, limit)


async def main():
    await crawl(1, LINKS, asyncio.Semaphore(2))
    print("all done")


asyncio.run(main())
