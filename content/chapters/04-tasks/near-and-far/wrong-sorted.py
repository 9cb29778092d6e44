import asyncio


async def ask(shop):
    seconds, price = shop
    await asyncio.sleep(seconds)
    return price


async def compare(near, far):
    prices = []

    async def note(shop):
        prices.append(await ask(shop))

    first = asyncio.create_task(note(near))
    second = asyncio.create_task(note(far))
    await first
    await second
    prices.sort(reverse=True)
    print("near asks", prices[0])
    print("far asks", prices[1])


asyncio.run(compare(near=(1, 30), far=(2, 20)))
