import asyncio


class Delayed:
    def __init__(self, seconds, value):
        self.seconds = seconds
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


async def main():
    print(await Delayed(1, "a result of our own"))


asyncio.run(main())
