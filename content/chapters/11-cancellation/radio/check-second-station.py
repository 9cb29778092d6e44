async def second_station():
    radio = asyncio.create_task(play(["talk", "opera", "silent film"]), name="radio")
    await asyncio.sleep(12)
    radio.cancel()
    await asyncio.wait([radio])
    print("cancelled:", radio.cancelled())


asyncio.run(second_station())
