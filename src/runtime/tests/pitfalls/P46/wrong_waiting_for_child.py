import asyncio


async def child(lock):
    async with lock:  # here
        print("child")


async def main():
    lock = asyncio.Lock()
    async with lock:
        await asyncio.create_task(child(lock), name="child")


asyncio.run(main())
