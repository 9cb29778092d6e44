import asyncio


async def waiter(number, event):
    await event.wait()
    print(f"w{number}", event.is_set())


async def main():
    event = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(waiter(0, event), name="w0")
        group.create_task(waiter(1, event), name="w1")
        await asyncio.sleep(1)
        event.set()
        event.clear()
        print("cleared")


asyncio.run(main())
