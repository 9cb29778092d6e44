import asyncio

from redis.asyncio import Connection

connection = Connection()


async def get(key):
    await connection.send_command("GET", key)
    return await connection.read_response()


async def main():
    await connection.connect()
    try:
        async with asyncio.timeout(0.00005):
            print(await get("ann"))
    except TimeoutError:
        print("no answer in time")
    print(await get("bob"))
    await connection.disconnect()


asyncio.run(main())
