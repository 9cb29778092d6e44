import asyncio


class Turns:
    def __init__(self, count):
        self.count = count

    async def __await__(self):
        for _ in range(self.count):
            await asyncio.sleep(0)
        return self.count


async def walk():
    for step in range(5):
        print("step", step)
        await asyncio.sleep(0)


async def main():
    walker = asyncio.create_task(walk())
    print("let through", await Turns(3))
    await walker


asyncio.run(main())
