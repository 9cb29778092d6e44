import asyncio
from contextvars import ContextVar

current_user = ContextVar("current_user")


async def log(text):
    await asyncio.sleep(0.1)
    print(f"{current_user.get()}: {text}")


async def handle(user):
    current_user.set(user)
    await log("logged in")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(handle("ann"), name="request 1")
        group.create_task(handle("bob"), name="request 2")


asyncio.run(main())
