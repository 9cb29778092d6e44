import asyncio

import aiomysql
import asyncpg


async def count(connection, lock, table):
    async with lock, connection.cursor() as cursor:
        await cursor.execute(f"SELECT COUNT(*) FROM {table}")
        return await cursor.fetchone()


async def main():
    connection = await aiomysql.connect(user="app", password="secret", db="shop")
    lock = asyncio.Lock()
    tables = ("users", "accounts")
    print(await asyncio.gather(*(count(connection, lock, table) for table in tables)))
    connection.close()
    async with asyncpg.create_pool(
        "postgresql://app:secret@localhost/shop", min_size=1, max_size=2
    ) as pool:
        print(await asyncio.gather(*(pool.fetchval("select $1", n) for n in range(4))))


asyncio.run(main())
