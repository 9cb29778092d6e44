async def other_counts():
    print("none", await Turns(0))
    walker = asyncio.create_task(walk())
    print("one", await Turns(1))
    await walker


asyncio.run(other_counts())
