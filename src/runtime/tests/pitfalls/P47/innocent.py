import asyncio


async def page(n):
    await asyncio.sleep(0.1)
    return n


async def crawl(limit, n):
    async with limit:
        async with asyncio.TaskGroup() as group:
            for part in range(2):
                group.create_task(page(part))
    return n


async def main():
    limit = asyncio.Semaphore(2)
    print(await asyncio.gather(*(crawl(limit, n) for n in range(5))))


asyncio.run(main())
