import asyncio


async def count(n):
    for number in range(n):
        await asyncio.sleep(0)
    return number


async def poll(queue):
    while queue.empty():
        await asyncio.sleep(0.1)
    return queue.get_nowait()


async def main():
    queue = asyncio.Queue()
    polling = asyncio.create_task(poll(queue))
    print(await count(500))
    await asyncio.sleep(2)
    queue.put_nowait("item")
    print(await polling)


asyncio.run(main())
