import asyncio


async def book(what):
    await asyncio.sleep(1)
    raise LookupError(f"no {what}")


async def main():
    things = ["flight", "hotel"]
    await asyncio.gather(*(book(thing) for thing in things))  # here


asyncio.run(main())
