import asyncio


async def watch(name):
    await asyncio.sleep(3)
    print(name, "watched")


async def find(wanted):
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(watch(n))
        for n in range(5):
            await asyncio.sleep(0.1)
            if n == wanted:
                return n  # here
    return None


async def main():
    print(await find(2))


asyncio.run(main())
