import asyncio

import redis.asyncio as redis


async def read_on(client, last):
    while found := await client.xread({"news": last}, block=1000):
        for last, fields in found[0][1]:
            print("read", fields["text"])
    return last


async def main():
    async with redis.Redis(decode_responses=True) as client:
        await client.xadd("news", {"text": "one"})
        last = await read_on(client, "0")
        print("nobody reads")
        await client.xadd("news", {"text": "two"})
        await read_on(client, last)


asyncio.run(main())
