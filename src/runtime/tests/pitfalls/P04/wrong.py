import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


def total(items):
    return sum([await price(item) for item in items])


asyncio.run(total(["tea", "toast"]))
