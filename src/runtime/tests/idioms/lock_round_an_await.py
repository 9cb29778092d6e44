import asyncio

balance = 100


async def draw(lock, n):
    global balance
    async with lock:
        b = balance
        await asyncio.sleep(0.1)
        balance = b - n


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(draw(lock, n) for n in (10, 20, 30)))
    print(balance)


asyncio.run(main())
