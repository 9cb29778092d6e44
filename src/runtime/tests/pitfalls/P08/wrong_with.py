import asyncio


class Pool:
    def __init__(self):
        self.open = False

    def __enter__(self):
        self.open = True
        return self

    def __exit__(self, *error):
        self.open = False

    async def query(self):
        await asyncio.sleep(0.1)
        assert self.open, "pool is closed"


async def ask():
    with Pool() as pool:
        if pool.open:
            return pool.query()  # here


async def main():
    query = await ask()
    await asyncio.create_task(query)


asyncio.run(main())
