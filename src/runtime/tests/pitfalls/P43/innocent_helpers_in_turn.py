import asyncio

total = 0


async def read():
    await asyncio.sleep(0.1)
    return total


async def write(value):
    global total
    await asyncio.sleep(0.1)
    total = value


async def add(lock, amount):
    async with lock:
        await write(await read() + amount)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(add(lock, 1), add(lock, 2))
    print(total)


asyncio.run(main())
