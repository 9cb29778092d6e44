import asyncio


async def part(n):
    await asyncio.sleep(n)
    return n


async def fetch():
    async with asyncio.TaskGroup() as group:
        parts = [group.create_task(part(n)) for n in (1, 2)]
    return [one.result() for one in parts]


async def main():
    print(await fetch())


asyncio.run(main())
