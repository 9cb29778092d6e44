async def broken(item):
    raise ValueError(item)


async def failing():
    try:
        await for_each(["tea"], broken, workers=2)
    except* ValueError:
        print("heard")


asyncio.run(failing())
