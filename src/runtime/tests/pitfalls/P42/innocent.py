import asyncio


async def lines():
    try:
        async with asyncio.timeout(2):
            for n in range(5):
                await asyncio.sleep(1.5)
                yield f"line {n}"
    except TimeoutError:
        yield "too slow"


async def main():
    async for line in lines():
        print(line)


asyncio.run(main())
