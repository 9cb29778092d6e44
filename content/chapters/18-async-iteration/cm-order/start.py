import asyncio


class Door:
    def __init__(self, number):
        self.number = number

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("open", self.number)
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(1)
        print("close", self.number)


async def main():
    async with Door(1) as first, Door(2) as second:
        print("body", first.number, second.number)
    print("after the block")


asyncio.run(main())
