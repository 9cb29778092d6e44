import asyncio


class Refused(Exception):
    def __init__(self, shop):
        super().__init__(f"{shop} says no")
        self.shop = shop


async def order(shop):
    raise Refused(shop)


async def order_all(*orders):
    results = await asyncio.gather(*orders, return_exceptions=True)
    errors = [result for result in results if isinstance(result, Exception)]
    if errors:
        raise ExceptionGroup("not all accepted", errors)


async def ask(orders):
    try:
        await orders
    except* Refused as refused:
        print("ask", refused, "again")


sweets = order_all(order("CAKE"), order("PIE"))
asyncio.run(ask(order_all(order("TEA"), sweets)))
