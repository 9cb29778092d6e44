import asyncio


async def walker(number, bridge):
    await asyncio.sleep(number)
    print("arrive", number)
    await bridge.wait()
    print("pass", number)


async def main():
    bridge = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(walker(number, bridge))


asyncio.run(main())
