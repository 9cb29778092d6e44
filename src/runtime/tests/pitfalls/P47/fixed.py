import asyncio


async def crawl(limit, depth):
    async with limit:
        await asyncio.sleep(0.1)
    if depth:
        async with asyncio.TaskGroup() as group:
            for n in range(2):
                group.create_task(crawl(limit, depth - 1), name=f"page {depth}.{n}")


async def main():
    limit = asyncio.Semaphore(2)
    await crawl(limit, 2)
    print("done")


asyncio.run(main())
