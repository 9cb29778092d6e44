import asyncio


async def listener(name, delay, bell):
    await asyncio.sleep(delay)
    await bell.wait()
    print("woken", name)


async def main():
    bell = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(listener("early", 0, bell), name="early")
        group.create_task(listener("late", 2, bell), name="late")
        await asyncio.sleep(1)
        bell.set()
        bell.clear()


asyncio.run(main())
