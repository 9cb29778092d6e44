import asyncio


async def is_open(shop):
    await asyncio.sleep(0.1)
    return shop == "bakery"


def find(shop):
    return is_open(shop) if shop else None


async def main():
    answer = find("bank")
    if answer is not None and await answer:
        print("in we go")
    is_open("bakery")


asyncio.run(main())
