import asyncio


def load(name):
    return {"name": name}


async def show():
    data = await load("menu")  # here
    print(data)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(show())
        group.create_task(asyncio.sleep(1))


asyncio.run(main())
