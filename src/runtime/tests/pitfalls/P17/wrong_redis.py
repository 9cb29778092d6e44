import asyncio

import redis

client = redis.Redis()


async def next_order():
    return client.blpop("orders", timeout=2)  # here blocked


async def main():
    print(await asyncio.gather(next_order(), asyncio.sleep(1)))


asyncio.run(main())
