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
    tasks = [
        asyncio.create_task(reserve("flight", 1)),
        asyncio.create_task(hotel()),
        asyncio.create_task(reserve("car", 3)),
    ]
    try:
        await asyncio.gather(*tasks)
    except LookupError as error:
        for task in tasks:
            task.cancel()
        print("trip off:", error)


async def main():
    await book_trip()
    await asyncio.sleep(2)
    print("next customer")


asyncio.run(main())
