async def deep():
    site = {1: [2], 2: [3, 4], 3: [], 4: [5, 6], 5: [], 6: []}
    await crawl(1, site, asyncio.Semaphore(1))
    print("all done")


asyncio.run(deep())
