import asyncio

#: Replaced by the size of the case.
TASKS = 100_000


async def nap():
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(nap() for _ in range(TASKS)))


asyncio.run(main())
