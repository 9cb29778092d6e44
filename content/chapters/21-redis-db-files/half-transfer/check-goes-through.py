async def ask_the_bank(owner):
    print("a quick bank")


async def goes_through():
    connection = await asyncpg.connect(URL)
    await transfer(connection, "bob", "cleo", 25)
    for owner in ("bob", "cleo"):
        print(owner, await connection.fetchval("SELECT balance FROM accounts WHERE owner = $1", owner))
    await connection.close()


asyncio.run(goes_through())
