import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(town, "answers")
    return town


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(ask("Oslo", 1))
    try:
        group.create_task(ask("Rome", 1))
    except RuntimeError as error:
        print(error)


asyncio.run(main())
