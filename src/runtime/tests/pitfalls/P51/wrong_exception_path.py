import asyncio


async def crawl(pages, found):
    while True:
        page = await pages.get()
        try:
            if page % 3 == 0:
                raise ValueError(page)
            found.append(page)
            pages.task_done()
        except ValueError:
            print("bad page", page)


async def main():
    pages, found = asyncio.Queue(), []
    for n in range(7):
        await pages.put(n)
    workers = [asyncio.create_task(crawl(pages, found)) for _ in range(2)]
    await pages.join()  # here
    for worker in workers:
        worker.cancel()


asyncio.run(main())
