import asyncio


async def is_open(shop):
    await asyncio.sleep(0.1)
    return False


async def main():
    print(any(is_open(shop) for shop in ["bakery", "bank"]))  # here


asyncio.run(main())
