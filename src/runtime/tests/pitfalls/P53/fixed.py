import asyncio


async def producer(queue):
    for n in range(500):
        await queue.put(n)
        await asyncio.sleep(0.001)


async def consumer(queue):
    for _ in range(500):
        await queue.get()
        await asyncio.sleep(0.01)


async def main():
    queue = asyncio.Queue(maxsize=10)
    await asyncio.gather(producer(queue), consumer(queue))
    print("done")


asyncio.run(main())
