import asyncio


async def write_receipt(order):
    await asyncio.sleep(2)
    print("receipt for", order)


async def take_order(order):
    asyncio.create_task(write_receipt(order))
    print("order taken:", order)


async def main():
    await take_order("tea")
    await take_order("cake")
    print("shop closed")


asyncio.run(main())
