import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    return asyncio.create_task(asyncio.sleep(1, page))


async def main():
    print(await asyncio.gather(*[await fetch(page) for page in ["a", "b", "c"]]))


asyncio.run(main())
