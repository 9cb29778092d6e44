import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


def handler():
    return asyncio.run(fetch())


async def main():
    print(handler())


asyncio.run(main())
