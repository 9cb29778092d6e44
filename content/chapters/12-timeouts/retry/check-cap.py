async def never_there():
    print("asked")
    raise ConnectionError("nobody there")


async def cap():
    try:
        await retry(never_there, tries=6, base=1, cap=3, budget=60)
    except ConnectionError as error:
        print(error)


asyncio.run(cap())
