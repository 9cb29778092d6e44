import asyncio


class Pool:
    def __init__(self, size):
        self.slots = asyncio.BoundedSemaphore(size)

    async def run(self, job):
        await self.slots.acquire()  # here
        try:
            return await job()
        finally:
            self.slots.release()


async def main():
    pool = Pool(1)

    async def small():
        await asyncio.sleep(0.1)
        return 1

    async def large():
        return await pool.run(small)

    print(await pool.run(large))


asyncio.run(main())
