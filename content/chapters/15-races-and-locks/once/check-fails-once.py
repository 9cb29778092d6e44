async def fails_once():
    tries = 0

    async def make():
        nonlocal tries
        tries += 1
        number = tries
        print("try", number)
        await asyncio.sleep(1)
        if number == 1:
            raise ConnectionError(f"try {number}")
        return f"try {number} went well"

    connection = Once(make)
    try:
        print(await connection.get())
    except ConnectionError as error:
        print(f"ConnectionError: {error}")
    print(await connection.get())
    print(await connection.get())


asyncio.run(fails_once())
