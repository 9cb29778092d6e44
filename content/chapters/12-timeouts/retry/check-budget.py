async def slow_shop():
    await asyncio.sleep(2)
    raise ConnectionError("try again later")


async def budget():
    try:
        await retry(slow_shop, tries=9, base=1, cap=60, budget=4)
    except TimeoutError:
        print("too late")

    try:
        await retry(slow_shop, tries=9, base=1, cap=60, budget=1)
    except TimeoutError:
        print("much too late")


asyncio.run(budget())
