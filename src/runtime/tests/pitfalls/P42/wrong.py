import asyncio


async def lines():
    async with asyncio.timeout(2):
        for n in range(5):
            yield f"line {n}"
            await asyncio.sleep(0.1)


async def main():
    async for line in lines():
        print(line)
        await asyncio.sleep(5)
        print("handled", line)


asyncio.run(main())
