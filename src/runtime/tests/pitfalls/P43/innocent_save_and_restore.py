import asyncio

level = 0


async def quietly(work):
    global level
    before = level
    level = 10
    await work()
    level = before


async def work():
    await asyncio.sleep(0.1)
    print("level", level)


async def main():
    await quietly(work)
    await quietly(work)
    print("level", level)


asyncio.run(main())
