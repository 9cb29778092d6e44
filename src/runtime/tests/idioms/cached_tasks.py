import asyncio

cache = {}


async def load(k):
    await asyncio.sleep(1)
    return k * 2


def get(k):
    if k not in cache:
        cache[k] = asyncio.create_task(load(k))
    return cache[k]


async def main():
    print(await asyncio.gather(*(get(k) for k in (1, 2, 1, 1))))
    print(await get(1))


asyncio.run(main())
