import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print("got", page)


async def main():
    await asyncio.create_task(fetch("a", 1))
    await asyncio.create_task(fetch("b", 2))


asyncio.run(main())
