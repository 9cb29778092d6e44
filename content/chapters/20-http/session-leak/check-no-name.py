async def name_of(session, number):
    async with session.get(f"http://api.test/users/{number}"):
        raise KeyError("name")


async def no_name():
    try:
        await main()
    except KeyError:
        print("a user without a name")


asyncio.run(no_name())
