import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


async def handler():
    return await fetch()


async def main():
    print(await handler())


asyncio.run(main())
