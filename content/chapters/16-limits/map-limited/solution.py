import asyncio


async def map_limited(function, items, n):
    numbered = enumerate(items)
    results = {}

    async def worker():
        for number, item in numbered:
            results[number] = await function(item)

    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker())
    return [results[number] for number in sorted(results)]


async def fetch(seconds):
    print("fetch", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)
    return f"page {seconds}"


async def main():
    print(await map_limited(fetch, [4, 1, 2, 3, 5], 2))


asyncio.run(main())
