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
        await asyncio.gather(copy("large", 3), copy("small", 1), copy("middle", 2))
    except OSError as error:
        print("gave up:", error)
    print("still open:", *open_files)


asyncio.run(main())
