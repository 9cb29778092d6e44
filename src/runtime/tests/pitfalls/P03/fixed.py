import asyncio


async def tea():
    print("kettle on")
    await asyncio.sleep(1.5)
    print("tea")


asyncio.run(tea())
