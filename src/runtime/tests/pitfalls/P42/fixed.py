import asyncio


async def lines():
    for n in range(2):
        async with asyncio.timeout(2):
            await asyncio.sleep(0.1)
        yield f"line {n}"


async def main():
    async for line in lines():
        print(line)
        await asyncio.sleep(5)
        print("handled", line)


asyncio.run(main())
