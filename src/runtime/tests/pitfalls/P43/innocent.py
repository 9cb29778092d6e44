import asyncio

total = 0


async def add(lock, amount):
    global total
    async with lock:
        seen = total
        await asyncio.sleep(0.1)
        total = seen + amount


async def main():
    lock = asyncio.Lock()
    one = asyncio.create_task(add(lock, 1), name="one")
    two = asyncio.create_task(add(lock, 10), name="two")
    await asyncio.gather(one, two)
    print(total)


asyncio.run(main())
