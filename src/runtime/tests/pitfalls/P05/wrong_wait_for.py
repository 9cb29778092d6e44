import asyncio


async def wash():
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0.1))
        await asyncio.wait_for(wash, timeout=2)  # here


asyncio.run(main())
