import asyncio
import sys


async def work():
    try:
        await asyncio.sleep(3)
    finally:
        print("work tidies up")


async def leave():
    await asyncio.sleep(1)
    print("leaving")
    sys.exit("no more tea")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            group.create_task(leave())
    except BaseException as error:
        print("main sees", repr(error))


try:
    asyncio.run(main())
except SystemExit as error:
    print("outside:", error)
