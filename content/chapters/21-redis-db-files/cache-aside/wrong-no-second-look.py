import asyncio

import redis.asyncio as redis

client = redis.Redis(decode_responses=True)


async def load(name):
    print("load", name)
    await asyncio.sleep(1)
    return f"page of {name}"


async def get(name):
    page = await client.get(name)
    if page is None:
        async with client.lock(f"lock:{name}", timeout=10):
            page = await load(name)
            await client.set(name, page, ex=60)
    return page


async def main():
    for page in await asyncio.gather(*(get("ann") for _ in range(3))):
        print(page)
    print(await get("ann"))
    await client.aclose()


asyncio.run(main())
