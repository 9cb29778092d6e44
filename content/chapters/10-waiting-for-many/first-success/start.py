import asyncio


async def mirror(name, seconds, works=True):
    await asyncio.sleep(seconds)
    print(name, "sends" if works else "fails")
    if not works:
        raise ConnectionError(name)
    return name


async def first_success(*functions):
    tasks = [asyncio.create_task(function()) for function in functions]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return done.pop().result()


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
