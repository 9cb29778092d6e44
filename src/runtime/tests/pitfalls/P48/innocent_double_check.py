import asyncio

cache = {}


async def load(key):
    await asyncio.sleep(1)
    print("loaded", key)
    return key


async def get(lock, key):
    if key not in cache:
        async with lock:
            if key not in cache:
                cache[key] = await load(key)
    return cache[key]


async def main():
    lock = asyncio.Lock()
    print(await asyncio.gather(get(lock, "a"), get(lock, "a")))


asyncio.run(main())
