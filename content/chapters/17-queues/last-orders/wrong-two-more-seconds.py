import asyncio


async def cook(orders):
    while True:
        order = await orders.get()
        await asyncio.sleep(3.5)
        print("served:", order)


async def evening(menu, cooks):
    orders = asyncio.Queue()
    crew = [asyncio.create_task(cook(orders)) for _ in range(cooks)]
    for order in menu:
        await orders.put(order)
        await asyncio.sleep(1)
    print("no more orders")
    await asyncio.sleep(3.5)
    for member in crew:
        member.cancel()
    print("kitchen closed")


asyncio.run(evening(["tea", "cake", "soup", "toast"], cooks=2))
