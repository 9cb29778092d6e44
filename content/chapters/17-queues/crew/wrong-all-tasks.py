import asyncio


def orders(*menu):
    for order in menu:
        print("taken:", order)
        yield order


async def serve(order):
    await asyncio.sleep(len(order))
    print("served:", order)


async def for_each(source, work, workers):
    permit = asyncio.Semaphore(workers)

    async def limited(item):
        async with permit:
            await work(item)

    async with asyncio.TaskGroup() as crew:
        for item in source:
            crew.create_task(limited(item))


async def main():
    menu = orders("tea", "cake", "pie", "toast", "soup", "egg")
    await for_each(menu, serve, workers=2)
    print("kitchen closed")


asyncio.run(main())
