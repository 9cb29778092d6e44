import asyncio


async def map_limited(function, items, n):
    sem = asyncio.Semaphore(n)

    async def limited(item):
        async with sem:
            return await function(item)

    return await asyncio.gather(*(limited(item) for item in items))


async def fetch(seconds):
    print("fetch", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)
    return f"page {seconds}"


async def main():
    print(await map_limited(fetch, [4, 1, 2, 3, 5], 2))


asyncio.run(main())
