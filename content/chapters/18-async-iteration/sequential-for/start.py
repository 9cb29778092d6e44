import asyncio


async def orders():
    for order in ["tea", "cake", "soup"]:
        await asyncio.sleep(1)
        yield order


async def prepare(order):
    await asyncio.sleep(2)
    print("served:", order)


async def main():
    async for order in orders():
        await prepare(order)
    print("kitchen closed")


asyncio.run(main())
