import asyncio

open_files = []


async def copy(name, seconds):
    open_files.append(name)
    try:
        await asyncio.sleep(seconds)
        if name == "large":
            raise OSError("large does not fit")
        print(name, "copied")
    finally:
        open_files.remove(name)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(copy("large", 3))
            group.create_task(copy("small", 1))
            group.create_task(copy("middle", 2))
    except* OSError as errors:
        print("gave up:", *errors.exceptions)
    print("still open:", *open_files)


asyncio.run(main())
