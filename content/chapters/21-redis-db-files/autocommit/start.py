import asyncio

import aiomysql

USER = {"user": "app", "password": "secret", "db": "shop"}


async def names(connection):
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT COUNT(*) FROM users")
        return (await cursor.fetchone())[0]


async def main():
    ours = await aiomysql.connect(**USER)
    theirs = await aiomysql.connect(**USER, autocommit=True)
    async with ours.cursor() as cursor:
        await cursor.execute("INSERT INTO users (name) VALUES ('eve')")
    print("we see", await names(ours), "and they see", await names(theirs))
    await ours.commit()
    print("after commit they see", await names(theirs))
    async with ours.cursor() as cursor:
        await cursor.execute("DELETE FROM users")
    ours.close()
    print("after close they see", await names(theirs))
    theirs.close()


asyncio.run(main())
