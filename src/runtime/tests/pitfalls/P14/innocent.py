import asyncio


async def ask(host, limits):
    async with limits[host]:
        await asyncio.sleep(1)
        print("asked", host)


async def crawl(pages):
    limit = asyncio.Semaphore(2)

    async def fetch(page):
        async with limit:
            await asyncio.sleep(0.5)

    await asyncio.gather(*(fetch(page) for page in range(pages)))


async def main():
    limits = {host: asyncio.Semaphore(1) for host in ("a", "b", "c")}
    await asyncio.gather(*(ask(host, limits) for host in limits))
    await asyncio.gather(crawl(3), crawl(4))


asyncio.run(main())
