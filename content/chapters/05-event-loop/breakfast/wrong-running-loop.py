import asyncio


async def boil():
    await asyncio.sleep(3)
    print("kettle boils")


async def toast():
    await asyncio.sleep(2)
    print("toast pops")


loop = asyncio.get_running_loop()
kettle = loop.create_task(boil())
toaster = loop.create_task(toast())
loop.run_until_complete(kettle)
loop.run_until_complete(toaster)
loop.close()
print("breakfast")
