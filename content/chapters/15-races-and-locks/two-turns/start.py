import asyncio


async def work(name, lock):
    for turn in range(2):
        async with lock:
            print(f"{name}{turn}")
            await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(work("A", lock), name="A")
        group.create_task(work("B", lock), name="B")


asyncio.run(main())
