import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def total(items):
    return sum(await asyncio.gather(*(price(item) for item in items)))


print(asyncio.run(total(["tea", "toast"])))
