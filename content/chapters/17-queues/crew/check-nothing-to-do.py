async def nothing_to_do():
    await for_each([], serve, workers=2)
    print("back")


asyncio.run(nothing_to_do())
