import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    try:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(bad())
        except ValueError:
            print("a ValueError")
    except Exception as error:
        print("an", type(error).__name__)
        print(error.message)
        print(error.exceptions)


asyncio.run(main())
