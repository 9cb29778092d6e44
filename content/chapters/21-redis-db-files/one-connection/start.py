import asyncio

import aiomysql


async def count(connection, table):
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT SLEEP(1)")
        await cursor.execute(f"SELECT COUNT(*) FROM {table}")
        (number,) = await cursor.fetchone()
    return f"{number} {table}"


async def main():
    connection = await aiomysql.connect(user="app", password="secret", db="shop")
    tables = ("users", "accounts")
    print(await asyncio.gather(*(count(connection, table) for table in tables)))
    connection.close()


asyncio.run(main())
