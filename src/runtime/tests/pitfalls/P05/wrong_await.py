import asyncio


async def wash():
    await asyncio.sleep(1)


async def main():
    await wash  # here


asyncio.run(main())
