import asyncio


async def ask(seconds):
    async with asyncio.timeout(1):
        await asyncio.sleep(seconds)


async def main():
    async with asyncio.timeout(3):
        try:
            await ask(2)
        except TimeoutError:
            print("too slow, but there is time left")


asyncio.run(main())
