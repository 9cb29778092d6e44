import asyncio

connection = None


async def connect():
    await asyncio.sleep(1)
    print("connected")
    return object()


async def get_connection():
    global connection
    if connection is None:
        connection = await connect()  # here
    return connection


async def main():
    one, two = await asyncio.gather(get_connection(), get_connection())
    print(one is two)


asyncio.run(main())
