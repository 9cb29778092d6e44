import asyncio

total = 0


async def add(amount):
    global total
    seen = total
    print("before", seen)
    await asyncio.sleep(0.1)
    seen = total
    total = seen + amount


async def main():
    await asyncio.gather(add(1), add(10))
    print(total)


asyncio.run(main())
