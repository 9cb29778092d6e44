import asyncio


async def work(seconds, slots):
    async with slots:
        await asyncio.sleep(seconds)


async def main():
    jobs = [3, 1, 1, 1, 1, 2]
    slots = asyncio.Semaphore(3)
    await asyncio.gather(*(work(job, slots) for job in jobs))


asyncio.run(main())
