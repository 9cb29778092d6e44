import asyncio


async def customer(name, delay, tills):
    await asyncio.sleep(delay)
    async with tills:
        print(name, "is served")
        await asyncio.sleep(1)


async def main():
    tills = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for name, delay in [("A", 0), ("B", 0), ("C", 0), ("D", 0.5), ("late", 1)]:
            group.create_task(customer(name, delay, tills), name=name)


asyncio.run(main())
