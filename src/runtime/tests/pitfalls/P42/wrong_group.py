import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def numbers():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        for n in range(3):
            yield n


async def main():
    async for n in numbers():
        print(n)
        await asyncio.sleep(5)  # here


asyncio.run(main())
