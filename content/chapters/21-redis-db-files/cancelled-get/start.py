import asyncio

import redis.asyncio as redis

connection = redis.Connection(host="redis.test", decode_responses=True)


async def raw_get(key):
    await connection.send_command("GET", key)
    return await connection.read_response(disconnect_on_error=False)


async def ask_for_both(get):
    try:
        async with asyncio.timeout(0.0005):
            await get("ann")
    except TimeoutError:
        print("Ann gave up")
    print("Bob sees", await get("bob"))


async def main():
    await connection.connect()
    async with redis.Redis(host="redis.test", decode_responses=True) as client:
        await client.mset({"ann": "Ann's basket", "bob": "Bob's basket"})
        await ask_for_both(raw_get)
        await ask_for_both(client.get)
    await connection.disconnect()


asyncio.run(main())
