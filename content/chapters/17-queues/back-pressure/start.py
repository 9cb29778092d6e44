import asyncio


async def produce(queue):
    for item in range(5):
        await queue.put(item)
        print("put", item)


async def consume(queue):
    while True:
        item = await queue.get()
        print("got", item)
        await asyncio.sleep(1)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumer = asyncio.create_task(consume(queue), name="consumer")
    await asyncio.create_task(produce(queue), name="producer")
    print("all put")
    await queue.join()
    print("joined")
    consumer.cancel()


asyncio.run(main())
