import asyncio

turns = asyncio.Lock()


async def visit(name):
    async with turns:
        print(name, "is in")
        await asyncio.sleep(1)


async def both(*names):
    await asyncio.gather(*(visit(name) for name in names))


asyncio.run(both("a", "b"))
asyncio.run(both("c", "d"))
