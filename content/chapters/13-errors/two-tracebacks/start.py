import asyncio


async def sensor():
    await asyncio.sleep(1)
    raise ValueError("bad number")


async def log(files):
    try:
        await asyncio.sleep(10)
    finally:
        del files["log.txt"]


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(sensor())
        group.create_task(log({}))


asyncio.run(main())
