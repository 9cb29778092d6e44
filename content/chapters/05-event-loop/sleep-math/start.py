import asyncio


async def two_halves():
    await asyncio.sleep(1)
    await asyncio.sleep(1)
    print("1 s and 1 s")


async def whole():
    await asyncio.sleep(2)
    print("2 s")


async def main():
    halves = asyncio.create_task(two_halves())
    at_once = asyncio.create_task(whole())
    await halves
    await at_once


asyncio.run(main())
