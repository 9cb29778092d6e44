import asyncio

user = "nobody"


async def greet():
    await asyncio.sleep(1)
    print("hello", user)


async def handle(name):
    global user
    user = name
    await greet()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(handle("Ada"), name="request 1")
        group.create_task(handle("Bo"), name="request 2")


asyncio.run(main())
