import asyncio


async def cook(orders):
    while (order := await orders.get()) is not None:
        await asyncio.sleep(1)
        print(asyncio.current_task().get_name(), "served", order)
    print(asyncio.current_task().get_name(), "goes home")


async def main():
    orders = asyncio.Queue()
    for order in ["tea", "cake", "soup", "toast", None]:
        orders.put_nowait(order)
    async with asyncio.TaskGroup() as kitchen:
        for name in ("Ada", "Bo", "Cy"):
            kitchen.create_task(cook(orders), name=name)
    print("kitchen closed")


asyncio.run(main())
