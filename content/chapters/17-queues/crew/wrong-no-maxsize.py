import asyncio


def orders(*menu):
    for order in menu:
        print("taken:", order)
        yield order


async def serve(order):
    await asyncio.sleep(len(order))
    print("served:", order)


async def for_each(source, work, workers):
    queue = asyncio.Queue()

    async def worker():
        try:
            while True:
                await work(await queue.get())
        except asyncio.QueueShutDown:
            pass

    async with asyncio.TaskGroup() as crew:
        for _ in range(workers):
            crew.create_task(worker())
        for item in source:
            await queue.put(item)
        queue.shutdown()


async def main():
    menu = orders("tea", "cake", "pie", "toast", "soup", "egg")
    await for_each(menu, serve, workers=2)
    print("kitchen closed")


asyncio.run(main())
