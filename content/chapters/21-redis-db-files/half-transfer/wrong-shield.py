import asyncio

import asyncpg

URL = "postgresql://app:secret@localhost/shop"


async def ask_the_bank(owner):
    await asyncio.sleep(2)


async def transfer(connection, source, target, amount):
    change = "UPDATE accounts SET balance = balance + $1 WHERE owner = $2"
    await connection.execute(change, -amount, source)
    await ask_the_bank(target)
    await connection.execute(change, amount, target)


async def main():
    connection = await asyncpg.connect(URL)
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(transfer(connection, "ann", "bob", 30))
    except TimeoutError:
        print("gave up")
    print(await connection.fetchval("SELECT SUM(balance) FROM accounts"), "in all")
    await connection.close()


asyncio.run(main())
