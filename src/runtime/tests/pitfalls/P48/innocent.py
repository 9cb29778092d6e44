import asyncio

cache = {}


async def load(key):
    print("loading", key)
    await asyncio.sleep(1)
    return key.upper()


async def get(key):
    if key not in cache:
        cache[key] = await load(key)
    return cache[key]


async def main():
    print(await asyncio.gather(get("user"), get("shop"), get("cart")))
    print(await asyncio.gather(get("user"), get("user")))


asyncio.run(main())
