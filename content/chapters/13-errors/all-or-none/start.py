import asyncio


async def reserve(what, seconds):
    try:
        await asyncio.sleep(seconds)
        print(what, "reserved")
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)  # tell the company
        print(what, "dropped")
        raise


async def hotel():
    await asyncio.sleep(2)
    raise LookupError("no room left")


async def book_trip():
    try:
        await asyncio.gather(reserve("flight", 1), hotel(), reserve("car", 3))
    except LookupError as error:
        print("trip off:", error)


async def main():
    await book_trip()
    await asyncio.sleep(2)
    print("next customer")


asyncio.run(main())
