import asyncio


def orders(*menu):
    for order in menu:
        print("taken:", order)
        yield order


async def serve(order):
    await asyncio.sleep(len(order))
    print("served:", order)


async def for_each(source, work, workers):
    batch = []
    for item in source:
        batch.append(work(item))
        if len(batch) == workers:
            await asyncio.gather(*batch)
            batch.clear()
    await asyncio.gather(*batch)


async def main():
    menu = orders("tea", "cake", "pie", "toast", "soup", "egg")
    await for_each(menu, serve, workers=2)
    print("kitchen closed")


asyncio.run(main())
