import asyncio


async def price_of(item):
    seconds, price = {"tea": (1, 3), "cake": (2, 4)}[item]
    await asyncio.sleep(seconds)
    return price


async def main():
    tea = asyncio.create_task(price_of("tea"))
    cake = asyncio.create_task(price_of("cake"))
    await tea
    print("total", tea.result() + cake.result())


asyncio.run(main())
