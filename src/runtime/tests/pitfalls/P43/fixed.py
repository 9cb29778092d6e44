import asyncio

total = 0


async def add(amount):
    global total
    await asyncio.sleep(0.1)
    seen = total
    total = seen + amount


async def main():
    one = asyncio.create_task(add(1), name="one")
    two = asyncio.create_task(add(10), name="two")
    await asyncio.gather(one, two)
    print(total)


asyncio.run(main())
