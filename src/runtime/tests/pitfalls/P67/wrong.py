import asyncio

current_user = None


async def log(text):
    await asyncio.sleep(0.1)
    print(f"{current_user}: {text}")


async def handle(user):
    global current_user
    current_user = user
    await log("logged in")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(handle("ann"), name="request 1")
        group.create_task(handle("bob"), name="request 2")


asyncio.run(main())
