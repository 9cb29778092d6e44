import asyncio


async def ask(shop):
    seconds, price = shop
    await asyncio.sleep(seconds)
    return price


async def compare(near, far):
    first = asyncio.create_task(ask(near))
    second = asyncio.create_task(ask(far))
    print("near asks", await first)
    print("far asks", await second)


asyncio.run(compare(near=(1, 30), far=(2, 20)))
