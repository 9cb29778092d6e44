async def look(pool_or_url):
    connection = await asyncpg.connect(pool_or_url)
    total = await connection.fetchval("SELECT SUM(balance) FROM accounts")
    await connection.close()
    return total


async def any_moment():
    paying = asyncio.create_task(pay(), name="pay")
    await asyncio.wait([paying])
    print(await look(URL), "left")


async def pay():
    connection = await asyncpg.connect(URL)
    try:
        await transfer(connection, "bob", "cleo", 25)
    finally:
        await connection.close()


asyncio.run(any_moment())
