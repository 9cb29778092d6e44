import asyncio


async def customer(order):
    print("waiting for the cake")
    print("got", await order)


async def main():
    order = asyncio.get_running_loop().create_future()
    await customer(order)


asyncio.run(main())
