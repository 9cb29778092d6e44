import asyncio


async def boil():
    await asyncio.sleep(3)
    print("kettle boils")


async def toast():
    await asyncio.sleep(2)
    print("toast pops")


kettle = asyncio.create_task(boil())
toaster = asyncio.create_task(toast())


async def main():
    await kettle
    await toaster


asyncio.run(main())
print("breakfast")
