import asyncio

cache = {}


async def load(key):
    if key not in cache:
        await asyncio.sleep(1)
        cache[key] = f"page {key}"
    return cache[key]


async def bell():
    print("bell")


async def main():
    print(await load("a"))
    task = asyncio.create_task(bell())
    print(await load("a"), "again")
    print(await load("b"))
    await task


asyncio.run(main())
