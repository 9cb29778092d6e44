import asyncio


async def book(what, seconds):
    await asyncio.sleep(seconds)
    raise LookupError(f"no {what}")


async def main():
    results = await asyncio.gather(
        book("flight", 0.5), book("hotel", 1), return_exceptions=True
    )
    for result in results:
        print(result)


asyncio.run(main())
