import asyncio

import asyncpg

URL = "postgresql://app:secret@localhost/shop"


async def newest(pool):
    connection = await pool.acquire()
    name = await connection.fetchval("SELECT name FROM users ORDER BY id DESC")
    await pool.release(connection)
    return name


async def main():
    pool = await asyncpg.create_pool(URL, min_size=1, max_size=1)
    for seconds in (0.05, None):
        try:
            async with asyncio.timeout(seconds):
                print(await newest(pool))
        except TimeoutError:
            print("too slow")
    await pool.close()


asyncio.run(main())
