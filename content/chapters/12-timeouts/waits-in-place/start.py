import asyncio


async def count():
    print("counting in", asyncio.current_task().get_name())


async def main():
    asyncio.current_task().set_name("main")
    await asyncio.wait_for(count(), 1)
    print("wait_for returned")
    task = asyncio.create_task(count(), name="helper")
    print("task created")
    await asyncio.wait_for(task, 1)


asyncio.run(main())
