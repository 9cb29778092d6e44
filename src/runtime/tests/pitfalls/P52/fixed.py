import asyncio


async def consumer(orders):
    while True:
        order = await orders.get()
        await asyncio.sleep(1)
        print("cooked", 10 / order)
        orders.task_done()


async def producer(orders):
    for order in (2, 1, 0, 5, 4):
        await orders.put(order)
    await orders.join()


async def main():
    orders = asyncio.Queue()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(consumer(orders), name="cook")
            group.create_task(producer(orders), name="waiter")
    except* ZeroDivisionError:
        print("the cook failed, and everybody knows")


asyncio.run(main())
