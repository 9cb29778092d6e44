import asyncio


async def book(what, seconds):
    await asyncio.sleep(seconds)
    raise LookupError(f"no {what}")


async def main():
    try:
        await asyncio.gather(book("flight", 0.5), book("hotel", 1))
    except LookupError as error:
        print(error)
    await asyncio.sleep(1)


asyncio.run(main())
