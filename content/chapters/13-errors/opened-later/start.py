import asyncio


async def count_tea():
    await asyncio.sleep(1)
    print("counting fails")
    raise LookupError("the tin is gone")


async def main():
    counting = asyncio.create_task(count_tea(), name="counting")
    await asyncio.sleep(3)
    print("main asks")
    try:
        print("tins:", await counting)
    except LookupError as error:
        print("main hears:", error)
    try:
        print("tins:", await counting)
    except LookupError as error:
        print("and again:", error)


asyncio.run(main())
