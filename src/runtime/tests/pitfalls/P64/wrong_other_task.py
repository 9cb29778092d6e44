import asyncio

from redis.asyncio import Connection

connection = Connection()


async def send(key):
    await connection.send_command("GET", key)
    await asyncio.sleep(0.1)


async def get(key):
    await connection.send_command("GET", key)
    return await connection.read_response()  # here


async def main():
    await connection.connect()
    first = asyncio.create_task(send("ann"))
    await asyncio.sleep(0.01)
    print(await get("bob"))
    await first
    await connection.disconnect()


asyncio.run(main())
