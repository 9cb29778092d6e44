import asyncio

import asyncpg


async def slow(connection):
    await connection.fetchval("select pg_sleep(1)")


async def main():
    connection = await asyncpg.connect("postgresql://app:secret@localhost/shop")
    waiting = asyncio.create_task(slow(connection))
    await asyncio.sleep(0.5)
    try:
        print(await connection.fetchval("select 1"))  # here
    except asyncpg.InterfaceError as error:
        print(error)
    await waiting
    await connection.close()


asyncio.run(main())
