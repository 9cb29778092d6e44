import asyncio


async def mirror(name, seconds, works=True):
    await asyncio.sleep(seconds)
    print(name, "sends" if works else "fails")
    if not works:
        raise ConnectionError(name)
    return name


async def first_success(*functions):
    tasks = [asyncio.create_task(function()) for function in functions]
    errors = []
    try:
        async for task in asyncio.as_completed(tasks):
            if task.exception() is None:
                return task.result()
            errors.append(task.exception())
        raise ExceptionGroup("none succeeded", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def main():
    print(
        await first_success(
            lambda: mirror("Oslo", 3),
            lambda: mirror("Rome", 1, works=False),
            lambda: mirror("Cairo", 2),
        )
    )
    await asyncio.sleep(5)


asyncio.run(main())
