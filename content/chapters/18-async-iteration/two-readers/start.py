import asyncio


async def numbers():
    for number in range(4):
        await asyncio.sleep(1)
        yield number


async def read(name, source):
    try:
        async for number in source:
            print(name, "reads", number)
    except RuntimeError as error:
        print(f"{name}: {error}")


async def main():
    source = numbers()
    async with asyncio.TaskGroup() as group:
        group.create_task(read("A", source), name="A")
        group.create_task(read("B", source), name="B")


asyncio.run(main())
