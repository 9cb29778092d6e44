import asyncio


async def serve(shelf):
    await asyncio.sleep(0)
    return next(shelf)


async def main():
    shelf = iter(["plum jam", "cherry jam"])
    for guest in ("Ada", "Ben", "Cleo"):
        try:
            print(guest, "gets", await serve(shelf))
        except StopIteration:
            print(guest, "gets nothing")


asyncio.run(main())
