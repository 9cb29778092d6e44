import asyncio

import aiomysql


async def count(pool, table):
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute(f"SELECT COUNT(*) FROM {table}")
        return await cursor.fetchone()


async def main():
    async with aiomysql.create_pool(user="app", password="secret", db="shop") as pool:
        print(await asyncio.gather(count(pool, "users"), count(pool, "accounts")))


asyncio.run(main())
