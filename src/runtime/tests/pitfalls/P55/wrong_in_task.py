import asyncio


async def report():
    await asyncio.sleep(1)


async def handler():
    work = report()
    try:
        with asyncio.Runner() as runner:
            runner.run(work)  # here
    finally:
        work.close()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(handler())


asyncio.run(main())
