import asyncio


async def play(stations):
    for station in stations:
        print("playing", station)
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise
        else:
            print("fading out")
            await asyncio.sleep(0.5)
            print("silence")


async def main():
    radio = asyncio.create_task(play(["news", "jazz"]), name="radio")
    await asyncio.sleep(2)
    radio.cancel()
    await asyncio.wait([radio])
    print("cancelled:", radio.cancelled())


asyncio.run(main())
