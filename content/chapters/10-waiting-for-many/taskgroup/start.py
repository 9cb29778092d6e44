import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(town, "answers")
    return town


async def main():
    async with asyncio.TaskGroup() as group:
        oslo = group.create_task(ask("Oslo", 2))
        rome = group.create_task(ask("Rome", 1))
        print("both asked")
    print("behind the block:", oslo.result(), rome.result())


asyncio.run(main())
