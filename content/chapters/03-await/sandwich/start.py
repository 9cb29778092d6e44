import asyncio


async def serve(table):
    bill = await cook("soup")
    print(f"table {table} pays {bill}")


async def cook(dish):
    await simmer(2)
    print(dish, "is ready")
    return await price(dish)


async def simmer(seconds):
    await asyncio.sleep(seconds)


async def price(dish):
    return {"soup": 6}[dish]


asyncio.run(serve(4))
