import asyncio


async def book(what, seconds):
    await asyncio.sleep(seconds)
    print("no", what)
    raise LookupError(f"no {what}")


async def main():
    try:
        await asyncio.gather(book("flight", 1), book("hotel", 2))
    except LookupError as error:
        print("caught:", error)
    await asyncio.sleep(3)
    print("main ends")


asyncio.run(main())
