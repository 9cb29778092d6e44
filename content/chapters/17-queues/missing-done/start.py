import asyncio


async def cook(orders):
    while True:
        order = await orders.get()
        if order == "soup":
            print("no soup today")
            continue
        await asyncio.sleep(1)
        print("served:", order)
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    for order in ["tea", "soup", "cake"]:
        orders.put_nowait(order)
    cooking = asyncio.create_task(cook(orders), name="cook")
    await orders.join()
    print("kitchen closed")
    cooking.cancel()


asyncio.run(main())
