import asyncio


async def main():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except TimeoutError:
            print("too slow")


asyncio.run(main())
