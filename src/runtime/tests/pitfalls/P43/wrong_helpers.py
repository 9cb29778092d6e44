import asyncio

stock = {"apples": 10}


async def read(name):
    await asyncio.sleep(0.1)
    return stock[name]


async def write(name, count):
    await asyncio.sleep(0.1)
    stock[name] = count  # here


async def sell(name, count):
    left = await read(name)
    await write(name, left - count)


async def main():
    await asyncio.gather(sell("apples", 3), sell("apples", 4))
    print(stock)


asyncio.run(main())
