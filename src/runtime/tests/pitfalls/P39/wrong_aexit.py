import asyncio


class Transaction:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        print("rolling back")
        await asyncio.sleep(1)  # here
        print("rolled back")


async def work():
    async with Transaction():
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
