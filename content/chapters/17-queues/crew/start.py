import asyncio


def orders(*menu):
    for order in menu:
        print("taken:", order)
        yield order


async def serve(order):
    await asyncio.sleep(len(order))
    print("served:", order)


async def for_each(source, work, workers):
    for item in source:
        await work(item)


async def main():
    menu = orders("tea", "cake", "pie", "toast", "soup", "egg")
    await for_each(menu, serve, workers=2)
    print("kitchen closed")


asyncio.run(main())
