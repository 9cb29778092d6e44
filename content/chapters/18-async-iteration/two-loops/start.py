import asyncio


async def numbers():
    for number in range(2):
        await asyncio.sleep(1)
        yield number


async def read(name):
    async for number in numbers():
        print(f"{name}{number}")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(read("a"), name="a")
        group.create_task(read("b"), name="b")


asyncio.run(main())
