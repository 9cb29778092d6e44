import asyncio

prices = {"tea": 3, "cake": 4}


async def cashier(orders):
    while True:
        order = await orders.get()
        await asyncio.sleep(1)
        try:
            print(f"{order}: {prices[order]} euros")
        finally:
            orders.task_done()


async def evening(*menu):
    orders = asyncio.Queue()
    for order in menu:
        orders.put_nowait(order)
    counting = asyncio.create_task(cashier(orders), name="cashier")
    await orders.join()
    print("all paid")
    counting.cancel()


async def main(*menu):
    try:
        await evening(*menu)
    except* KeyError as group:
        print("no price for", *group.exceptions)


asyncio.run(main("tea", "soup", "cake"))
