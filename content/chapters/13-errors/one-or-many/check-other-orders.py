async def accepted(shop):
    print(shop, "accepts")


async def other_orders():
    await ask(order_all(order("A")))
    deep = order_all(order("D"))
    await ask(order_all(order("B"), order_all(order("C"), deep)))
    await ask(order_all(accepted("E")))
    print("end")


asyncio.run(other_orders())
