import asyncio


class Burnt(Exception):
    pass


async def prepare(order):
    await asyncio.sleep(1)
    if order.startswith("thin"):
        raise Burnt


async def cook(orders):
    while True:
        order = await orders.get()
        try:
            await prepare(order)
            print("served:", order)
            orders.task_done()
        except Burnt:
            print("burnt:", order)


async def evening(*menu):
    orders = asyncio.Queue()
    for order in menu:
        orders.put_nowait(order)
    cooking = asyncio.create_task(cook(orders), name="cook")
    while not orders.empty():
        await asyncio.sleep(1)
    print("kitchen closed")
    cooking.cancel()


asyncio.run(evening("toast", "thin toast", "tea"))
