import asyncio


async def nap():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(nap() for _ in range(100_000)))


asyncio.run(main())
