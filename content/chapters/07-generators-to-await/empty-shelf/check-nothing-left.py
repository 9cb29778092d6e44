async def nothing_left():
    print(await serve(iter([])))
    print(await serve(iter(["honey"])))


asyncio.run(nothing_left())
