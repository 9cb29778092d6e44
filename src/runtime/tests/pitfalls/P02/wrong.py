import asyncio


async def is_open(shop):
    await asyncio.sleep(0.1)
    return shop == "bakery"


async def main():
    if is_open("bank"):
        print("in we go")
    else:
        print("closed")


asyncio.run(main())
