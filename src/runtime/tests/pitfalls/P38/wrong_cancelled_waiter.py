import asyncio


async def commit():
    await asyncio.sleep(2)
    print("committed")


async def request():
    await asyncio.shield(commit())  # here


async def main():
    handling = asyncio.create_task(request(), name="request")
    await asyncio.sleep(0.5)
    handling.cancel()
    await asyncio.wait([handling])


asyncio.run(main())
