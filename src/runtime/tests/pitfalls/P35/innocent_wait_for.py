import asyncio


async def main():
    async with asyncio.timeout(2):
        try:
            await asyncio.wait_for(asyncio.sleep(5), 1)
        except TimeoutError:
            print("first try")
        await asyncio.sleep(5)


asyncio.run(main())
