import asyncio

import asyncpg

URL = "postgresql://app:secret@localhost/shop"


async def newest(pool):
    async with pool.acquire() as connection:
        return await connection.fetchval("SELECT name FROM users ORDER BY id DESC")


async def main():
    pool = await asyncpg.create_pool(URL, min_size=1, max_size=1)
    for _ in range(2):
        print(await newest(pool))
    await pool.close()


asyncio.run(main())
