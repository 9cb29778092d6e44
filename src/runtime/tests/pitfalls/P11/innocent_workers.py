import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    print("got", page)


async def worker(pages):
    for page in pages:
        await fetch(page)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker([1, 2, 3, 4]))
        group.create_task(worker([5, 6, 7, 8]))


asyncio.run(main())
