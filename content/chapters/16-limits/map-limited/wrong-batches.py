import asyncio
from itertools import batched


async def map_limited(function, items, n):
    results = []
    for batch in batched(items, n):
        results += await asyncio.gather(*(function(item) for item in batch))
    return results


async def fetch(seconds):
    print("fetch", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)
    return f"page {seconds}"


async def main():
    print(await map_limited(fetch, [4, 1, 2, 3, 5], 2))


asyncio.run(main())
