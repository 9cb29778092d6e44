import asyncio

user = "nobody"


async def log_in(name):
    await asyncio.sleep(1)
    global user
    user = name


async def work():
    await asyncio.sleep(1)
    print("work of", user)


async def handle(name):
    await log_in(name)
    await work()


async def main(*names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(handle(name))
    print("main:", user)


asyncio.run(main("Ada", "Bo"))
