import asyncio

import asyncpg


async def report(pool, name):
    async with pool.acquire() as connection:
        await connection.fetchval("SELECT pg_sleep(1)")
    print(name)


async def main():
    url = "postgresql://app:secret@localhost/shop"
    async with asyncpg.create_pool(url, min_size=2, max_size=2) as pool:
        print("open")
        await asyncio.gather(*(report(pool, name) for name in "ABCD"))
        print("all")


asyncio.run(main())
