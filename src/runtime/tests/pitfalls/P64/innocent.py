import asyncio

from redis.asyncio import Connection, Redis


async def several(connection, keys):
    for key in keys:
        await connection.send_command("GET", key)
    return [await connection.read_response() for _ in keys]


async def main():
    connection = Connection()
    await connection.connect()
    print(await several(connection, ["ann", "bob"]))
    await connection.disconnect()
    async with Redis() as client:
        print(await asyncio.gather(*(client.incr("visits") for _ in range(3))))
        reading = asyncio.create_task(client.get("visits"))
        await asyncio.sleep(0)
        reading.cancel()
        print(await client.get("visits"))


asyncio.run(main())
