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
    results = await asyncio.gather(
        reserve("flight", 1), hotel(), reserve("car", 3), return_exceptions=True
    )
    for result in results:
        if isinstance(result, LookupError):
            print("trip off:", result)


async def main():
    await book_trip()
    await asyncio.sleep(2)
    print("next customer")


asyncio.run(main())
