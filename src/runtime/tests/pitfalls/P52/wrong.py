import asyncio


async def consumer(orders):
    while True:
        order = await orders.get()
        await asyncio.sleep(1)
        print("cooked", 10 / order)
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    cook = asyncio.create_task(consumer(orders), name="cook")
    for order in (2, 1, 0, 5, 4):
        await orders.put(order)
    await orders.join()
    cook.cancel()


asyncio.run(main())
