import asyncio


async def ticks():
    try:
        for n in range(10):
            yield n
    finally:
        print("closed by", asyncio.current_task().get_name())


async def main():
    numbers = ticks()
    async for n in numbers:
        if n == 2:
            break
    await numbers.aclose()
    print([n async for n in ticks()])


asyncio.run(main())
