import asyncio


async def map_limited(function, items, n):
    return await asyncio.gather(*(function(item) for item in items))


async def fetch(seconds):
    print("fetch", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)
    return f"page {seconds}"


async def main():
    print(await map_limited(fetch, [4, 1, 2, 3, 5], 2))


asyncio.run(main())
