import asyncio


async def consume(queue):
    name = asyncio.current_task().get_name()
    try:
        while True:
            print(name, "got", await queue.get())
            await asyncio.sleep(1)
    except asyncio.QueueShutDown:
        print(name, "stops")


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    async with asyncio.TaskGroup() as group:
        group.create_task(consume(queue), name="A")
        group.create_task(consume(queue), name="B")
        queue.shutdown()
        print("shutdown called")
    try:
        await queue.put(3)
    except asyncio.QueueShutDown:
        print("too late for 3")


asyncio.run(main())
