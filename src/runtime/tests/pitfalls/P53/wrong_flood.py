import asyncio


async def sensor(readings):
    for n in range(1000):
        readings.put_nowait(n)  # here
        if n % 10 == 0:
            await asyncio.sleep(0)


async def store(readings):
    for _ in range(1000):
        await readings.get()
        await asyncio.sleep(0.01)


async def main():
    readings = asyncio.Queue()
    storing = asyncio.create_task(store(readings))
    await asyncio.gather(sensor(readings), storing)


asyncio.run(main())
