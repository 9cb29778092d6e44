import asyncio


async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            await queue.put(None)
            return
        await asyncio.sleep(1)
        print("used", item)


async def producer(queue):
    for n in range(6):
        await queue.put(n)
    await queue.put(None)


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob", "cid"):
            group.create_task(consumer(queue), name=name)
        group.create_task(producer(queue), name="producer")
    print("done")


asyncio.run(main())
