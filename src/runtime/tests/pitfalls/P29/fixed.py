import asyncio


async def baker(order):
    await asyncio.sleep(1)
    order.set_result("cake")


async def customer(order):
    print("waiting for the cake")
    print("got", await order)


async def main():
    order = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        group.create_task(baker(order))
        group.create_task(customer(order))


asyncio.run(main())
