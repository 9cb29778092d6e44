import asyncio


async def part(n):
    await asyncio.sleep(n)
    return n


async def both():
    async with asyncio.TaskGroup() as group:
        one, two = group.create_task(part(1)), group.create_task(part(2))
        return await one + await two


async def never_returns(early):
    async with asyncio.TaskGroup() as group:
        if early:
            return
        group.create_task(part(1))


async def main():
    print(await both())
    await never_returns(True)
    await never_returns(False)


asyncio.run(main())
