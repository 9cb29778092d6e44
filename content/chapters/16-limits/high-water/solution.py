import asyncio

room = asyncio.Semaphore(3)


async def fetch(page):
    async with room:
        print("fetch", page)
        await asyncio.sleep(1)
        print("got", page)
    return page


async def main():
    print(await asyncio.gather(*(fetch(page) for page in range(6))))


asyncio.run(main())
