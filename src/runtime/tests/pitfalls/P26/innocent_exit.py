import asyncio
import sys


async def leave():
    await asyncio.sleep(0.5)
    sys.exit("no more tea")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(leave())


try:
    asyncio.run(main())
except SystemExit as error:
    print("outside:", error)
