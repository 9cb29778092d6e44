import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    print("got", page)


async def main():
    await asyncio.gather(*[await fetch(page) for page in ["a", "b", "c"]])


asyncio.run(main())
