import asyncio

import aiomysql


async def count(pool, table):
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("SELECT SLEEP(1)")
        await cursor.execute(f"SELECT COUNT(*) FROM {table}")
        (number,) = await cursor.fetchone()
    return f"{number} {table}"


async def main():
    async with aiomysql.create_pool(user="app", password="secret", db="shop") as pool:
        tables = ("users", "accounts")
        print(await asyncio.gather(*(count(pool, table) for table in tables)))


asyncio.run(main())
