import asyncio

shared_var = 0


async def without_lock():
    global shared_var
    for _ in range(10):
        await asyncio.sleep(0)
        shared_var += 1


async def with_lock(lock):
    global shared_var
    for _ in range(10):
        await asyncio.sleep(0)
        async with lock:
            shared_var += 1


async def main():
    global shared_var
    await asyncio.gather(*(without_lock() for _ in range(10)))
    print("without the lock:", shared_var)
    shared_var = 0
    lock = asyncio.Lock()
    await asyncio.gather(*(with_lock(lock) for _ in range(10)))
    print("with the lock:", shared_var)


asyncio.run(main())
