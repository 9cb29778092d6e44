import asyncio


async def stations():
    try:
        for name, seconds in [("Adorf", 1), ("Beheim", 1.5), ("Cetal", 9)]:
            await asyncio.sleep(seconds)
            yield name
    finally:
        print("doors closed")


async def timeout_each(source, seconds):
    async for item in source:
        async with asyncio.timeout(seconds):
            yield item


async def main():
    try:
        async for name in timeout_each(stations(), 2):
            print("next stop:", name)
            await asyncio.sleep(5)
    except TimeoutError:
        print("the train is late")


asyncio.run(main())
