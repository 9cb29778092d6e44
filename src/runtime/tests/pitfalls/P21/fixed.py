import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


async def main():
    print(await asyncio.create_task(fetch()))


asyncio.run(main())
