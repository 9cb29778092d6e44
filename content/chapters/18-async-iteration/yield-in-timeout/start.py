import asyncio


async def lines():
    async with asyncio.timeout(2):
        for number in range(3):
            await asyncio.sleep(0.5)
            yield f"line {number}"


async def store(line):
    await asyncio.sleep(5)
    print("stored", line)


async def main():
    try:
        async for line in lines():
            print("read", line)
            await store(line)
    except BaseException as error:
        print(type(error).__name__, "in main")
        raise


asyncio.run(main())
