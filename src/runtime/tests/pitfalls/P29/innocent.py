import asyncio


async def customer(order):
    try:
        async with asyncio.timeout(5):
            print("got", await order)
    except TimeoutError:
        print("no cake today")


async def main():
    order = asyncio.get_running_loop().create_future()
    await customer(order)


asyncio.run(main())
