import asyncio


async def boil():
    await asyncio.sleep(3)
    print("kettle boils")


async def toast():
    await asyncio.sleep(2)
    print("toast pops")


asyncio.run(boil())
asyncio.run(toast())
print("breakfast")
