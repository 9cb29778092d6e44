import asyncio


async def ticks(name):
    for n in range(2):
        await asyncio.sleep(1)
        yield f"{name}{n}"


async def show(name):
    async for tick in ticks(name):
        print(tick)


async def main():
    await asyncio.gather(show("a"), show("b"))


asyncio.run(main())
