import asyncio


async def wash():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(await wash(), await wash())  # here


asyncio.run(main())
