import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print("got", page)


async def main():
    first = asyncio.create_task(fetch("a", 1))
    second = asyncio.create_task(fetch("b", 2))
    await first
    await second


asyncio.run(main())
