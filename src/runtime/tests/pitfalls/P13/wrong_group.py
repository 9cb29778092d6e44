import asyncio


async def wash():
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(await wash())  # here


asyncio.run(main())
