import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def bad():
    await asyncio.sleep(2)
    raise ValueError("boom")


async def main():
    results = await asyncio.gather(
        work("A", 1), bad(), work("C", 3), return_exceptions=True
    )
    print(results)


asyncio.run(main())
