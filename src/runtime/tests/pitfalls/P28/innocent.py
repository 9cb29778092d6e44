import asyncio


async def book(what, seconds):
    await asyncio.sleep(seconds)
    raise LookupError(f"no {what}")


async def main():
    tasks = [asyncio.create_task(book("flight", 0.5)), asyncio.create_task(book("hotel", 1))]
    try:
        await asyncio.gather(*tasks)
    except LookupError as error:
        print(error)
    for task in tasks:
        try:
            await task
        except LookupError as error:
            print("again", error)


asyncio.run(main())
