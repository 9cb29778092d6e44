async def note(number):
    print("begin", number)
    await asyncio.sleep(1)
    print("end", number)


async def three_workers():
    await for_each(range(7), note, workers=3)
    print("back")


asyncio.run(three_workers())
