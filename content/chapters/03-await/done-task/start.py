import asyncio


async def noop(name):
    print("noop", name)


async def main():
    early = asyncio.create_task(noop("early"))
    await early
    other = asyncio.create_task(noop("other"))
    await early
    print("awaited a finished task")
    await other


asyncio.run(main())
