async def to_the_end():
    await play(["talk", "opera"])
    print("nothing more to play")


asyncio.run(to_the_end())
