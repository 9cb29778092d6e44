async def few():
    async def nothing(item):
        await asyncio.sleep(1)

    print(await map_limited(nothing, [], 3))
    print(await map_limited(nothing, ["a"], 3))
    print(await map_limited(nothing, ["a", "a", "a"], 2))


asyncio.run(few())
