import asyncio


async def fetch(page):
    async with asyncio.Semaphore(2):
        await asyncio.sleep(1)
        print("got", page)


async def main():
    await asyncio.gather(*(fetch(page) for page in range(5)))


asyncio.run(main())
