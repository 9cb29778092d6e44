import asyncio

import aiomysql


async def count(connection, table):
    async with connection.cursor() as cursor:
        await cursor.execute(f"SELECT COUNT(*) FROM {table}")
        return await cursor.fetchone()


async def main():
    connection = await aiomysql.connect(user="app", password="secret", db="shop")
    print(await asyncio.gather(count(connection, "users"), count(connection, "accounts")))
    connection.close()


asyncio.run(main())
