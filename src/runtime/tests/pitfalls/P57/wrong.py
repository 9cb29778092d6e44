import asyncio

lock = asyncio.Lock()


async def use(name):
    async with lock:
        await asyncio.sleep(0.1)
        print(name)


async def main():
    await asyncio.gather(use("one"), use("two"))


asyncio.run(main())
asyncio.run(main())
