async def read_closed():
    async with Connection() as connection:
        pass
    try:
        print(await connection.text())
    except ConnectionError:
        print("refused")


asyncio.run(read_closed())
