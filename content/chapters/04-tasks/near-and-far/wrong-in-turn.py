import asyncio


async def ask(shop):
    seconds, price = shop
    await asyncio.sleep(seconds)
    return price


async def compare(near, far):
    print("near asks", await ask(near))
    print("far asks", await ask(far))


asyncio.run(compare(near=(1, 30), far=(2, 20)))
