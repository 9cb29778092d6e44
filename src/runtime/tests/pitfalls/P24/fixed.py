import asyncio


async def write(name):
    await asyncio.sleep(1)
    print("wrote", name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(write("report"))
        group.create_task(write("summary"))
        await asyncio.sleep(0.5)
    print("main ends")


asyncio.run(main())
