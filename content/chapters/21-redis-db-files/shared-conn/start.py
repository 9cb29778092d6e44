import asyncio

import asyncpg


async def count(connection, table):
    number = await connection.fetchval(f"SELECT COUNT(*) FROM {table}")
    print(number, table)


async def main():
    connection = await asyncpg.connect("postgresql://app:secret@localhost/shop")
    results = await asyncio.gather(
        count(connection, "users"), count(connection, "accounts"), return_exceptions=True
    )
    print(repr(results[1]))
    await connection.close()


asyncio.run(main())
