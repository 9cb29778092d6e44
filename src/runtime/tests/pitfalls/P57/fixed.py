import asyncio


async def use(lock, name):
    async with lock:
        await asyncio.sleep(0.1)
        print(name)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(use(lock, "one"), use(lock, "two"))


asyncio.run(main())
asyncio.run(main())
