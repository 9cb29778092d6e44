import asyncio


async def sensor(readings):
    for second in range(4):
        for _ in range(50):
            await readings.put(f"reading of second {second}")
        await asyncio.sleep(1)


async def disk(readings):
    while True:
        await readings.get()
        await asyncio.sleep(0.3)


async def main():
    readings = asyncio.Queue()
    writing = asyncio.create_task(disk(readings), name="disk")
    await asyncio.create_task(sensor(readings), name="sensor")
    waiting = readings.qsize()
    print(f"{waiting} readings are waiting, the last for {waiting * 0.3:.0f} s")
    writing.cancel()


asyncio.run(main())
