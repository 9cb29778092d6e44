import asyncio


async def producer(queue):
    for n in [0, 1, 2, None]:
        await queue.put(n)
        print(f"put{n}")


async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print(f"got{item}")
    print("stop")


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
