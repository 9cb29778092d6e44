import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def log_in(name):
    await asyncio.sleep(1)
    user.set(name)


async def work():
    await asyncio.sleep(1)
    print("work of", user.get())


async def handle(name):
    await asyncio.create_task(log_in(name))
    await asyncio.create_task(work())


async def main(*names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(handle(name))
    print("main:", user.get())


asyncio.run(main("Ada", "Bo"))
