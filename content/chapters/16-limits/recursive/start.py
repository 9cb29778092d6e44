import asyncio

LINKS = {1: [2, 3, 4], 2: [5], 3: [], 4: [], 5: []}


async def crawl(page, links, limit):
    async with limit:
        print("crawl", page)
        await asyncio.sleep(1)
        print("done", page)
        async with asyncio.TaskGroup() as group:
            for link in links[page]:
                group.create_task(crawl(link, links, limit), name=f"page {link}")


async def main():
    await crawl(1, LINKS, asyncio.Semaphore(2))
    print("all done")


asyncio.run(main())
