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
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sensor())
            group.create_task(log({}))
    except* ValueError as errors:
        print("values:", errors.exceptions)
    except* LookupError as errors:
        print("look-ups:", errors.exceptions)
    except* Exception as errors:
        print("others:", errors.exceptions)
    print("main goes on")


asyncio.run(main())
