import asyncio


async def work(name, lock):
    for n in range(2):
        async with lock:
            print(f"{name}{n}")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(work("A", lock), work("B", lock))


asyncio.run(main())
