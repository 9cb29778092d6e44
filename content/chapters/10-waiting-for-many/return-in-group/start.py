import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(town, "answers")
    return town


async def rome_only():
    async with asyncio.TaskGroup() as group:
        group.create_task(ask("Oslo", 5), name="Oslo")
        rome = group.create_task(ask("Rome", 1), name="Rome")
        return await rome


async def main():
    print("main has", await rome_only())


asyncio.run(main())
