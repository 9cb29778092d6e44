import asyncio


async def write(name):
    await asyncio.sleep(1)
    print("wrote", name)


async def main():
    asyncio.create_task(write("report"))
    asyncio.create_task(write("summary"))
    await asyncio.sleep(0.5)
    print("main ends")


asyncio.run(main())
