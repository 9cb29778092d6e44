import asyncio


async def map_limited(function, items, n):
    waiting = iter(items)
    results = []

    async def worker():
        for item in waiting:
            results.append(await function(item))

    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker())
    return results


async def fetch(seconds):
    print("fetch", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)
    return f"page {seconds}"


async def main():
    print(await map_limited(fetch, [4, 1, 2, 3, 5], 2))


asyncio.run(main())
