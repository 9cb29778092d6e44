import asyncio


class Burnt(Exception):
    pass


served = []
tried = set()


async def prepare(order):
    await asyncio.sleep(1)
    if order == "cake" and order not in tried:  # the first one always burns
        tried.add(order)
        raise Burnt


async def cook(orders):
    try:
        while True:
            order = await orders.get()
            try:
                await prepare(order)
                served.append(order)
            except Burnt:
                await orders.put(order)  # back into the queue
            finally:
                orders.task_done()
    except asyncio.QueueShutDown:
        pass


async def main():
    orders = asyncio.Queue()
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(cook(orders), name="Ada")
        kitchen.create_task(cook(orders), name="Bo")
        for order in ["tea", "cake", "soup"]:
            await orders.put(order)
            await asyncio.sleep(1.5)
        orders.shutdown()
    print("served:", *sorted(served))


asyncio.run(main())
