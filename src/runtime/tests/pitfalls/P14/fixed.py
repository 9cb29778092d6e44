import asyncio


async def fetch(page, limit):
    async with limit:
        await asyncio.sleep(1)
        print("got", page)


async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*(fetch(page, limit) for page in range(5)))


asyncio.run(main())
