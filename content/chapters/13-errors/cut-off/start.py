import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def bad():
    await asyncio.sleep(2)
    print("bad raises")
    raise ValueError("boom")


async def main():
    try:
        await asyncio.gather(work("A", 1), bad(), work("C", 3))
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
