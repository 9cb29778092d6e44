import asyncio

prices = {"tea": 3, "cake": 4}


async def cashier(orders):
    while True:
        order = await orders.get()
        await asyncio.sleep(1)
        print(f"{order}: {prices[order]} euros")
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    for order in ["tea", "soup", "cake"]:
        orders.put_nowait(order)
    counting = asyncio.create_task(cashier(orders), name="cashier")
    await orders.join()
    print("all paid")
    counting.cancel()


asyncio.run(main())
