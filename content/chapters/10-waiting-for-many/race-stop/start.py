import asyncio


class Enough(Exception):
    pass


async def ask(town, seconds):
    try:
        await asyncio.sleep(seconds)
        print(town, "answers")
        return town
    except asyncio.CancelledError:
        print(town, "is called off")
        raise


async def stop_after(seconds):
    await asyncio.sleep(seconds)
    raise Enough


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask("Rome", 1))
            group.create_task(ask("Oslo", 3))
            group.create_task(stop_after(2))
    except* Enough:
        print("enough")


asyncio.run(main())
