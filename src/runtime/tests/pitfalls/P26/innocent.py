import asyncio


async def save():
    await asyncio.sleep(0.5)
    raise OSError("disk full")


def report(task):
    print("saving failed:", task.exception())


async def main():
    saving = asyncio.create_task(save(), name="save")
    saving.add_done_callback(report)
    results = await asyncio.gather(save(), return_exceptions=True)
    print(results)
    await asyncio.sleep(2)


asyncio.run(main())
