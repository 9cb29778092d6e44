async def nothing():
    async def make():
        print("made nothing")

    result = Once(make)
    print(await result.get())
    print(await result.get())


asyncio.run(nothing())
