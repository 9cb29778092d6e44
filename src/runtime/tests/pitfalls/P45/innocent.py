import asyncio


async def main():
    kitchen, cellar = asyncio.Lock(), asyncio.Lock()
    async with kitchen:
        async with cellar:
            await asyncio.sleep(0.1)
    async with kitchen:
        print("twice, one after the other")


asyncio.run(main())
