async def wrong_address():
    print("asked")
    raise ValueError("no such shop")


async def other_errors():
    try:
        await retry(wrong_address, tries=3, base=1, cap=60, budget=60)
    except ValueError as error:
        print(error)


asyncio.run(other_errors())
