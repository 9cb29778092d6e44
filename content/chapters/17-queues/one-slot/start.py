import asyncio


async def produce(queue):
    for item in [0, 1, 2, None]:
        await queue.put(item)
        print("put", item)


async def consume(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
    print("stop")


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
