import asyncio


async def mirror(name, seconds, works=True):
    await asyncio.sleep(seconds)
    print(name, "sends" if works else "fails")
    if not works:
        raise ConnectionError(name)
    return name


async def first_success(*functions):
    results = await asyncio.gather(*[function() for function in functions], return_exceptions=True)
    errors = []
    for result in results:
        if not isinstance(result, Exception):
            return result
        errors.append(result)
    raise ExceptionGroup("none succeeded", errors)


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
