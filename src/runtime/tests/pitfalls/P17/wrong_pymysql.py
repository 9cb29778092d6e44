import asyncio

import pymysql


async def report():
    with pymysql.connect(user="app", password="secret", db="shop") as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT SLEEP(1)")  # here blocked


async def main():
    await asyncio.gather(report(), asyncio.sleep(0.5))


asyncio.run(main())
