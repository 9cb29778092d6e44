import asyncio


class Directory:
    def __init__(self):
        self.found = {}

    async def ask(self, name):
        await asyncio.sleep(0.5)
        return len(name)

    async def number(self, name):
        number = self.found.get(name)
        if number is None:
            number = await self.ask(name)
            self.found[name] = number  # here
        return number


async def main():
    directory = Directory()
    print(await asyncio.gather(directory.number("ann"), directory.number("ann")))


asyncio.run(main())
