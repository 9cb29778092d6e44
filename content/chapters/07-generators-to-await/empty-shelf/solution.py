import asyncio


async def serve(shelf):
    await asyncio.sleep(0)
    return next(shelf, "nothing")


async def main():
    shelf = iter(["plum jam", "cherry jam"])
    for guest in ("Ada", "Ben", "Cleo"):
        print(guest, "gets", await serve(shelf))


asyncio.run(main())
