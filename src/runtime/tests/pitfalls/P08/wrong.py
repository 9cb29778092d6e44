import asyncio


class Connection:
    async def __aenter__(self):
        self.is_open = True
        return self

    async def __aexit__(self, *error):
        self.is_open = False

    async def text(self):
        await asyncio.sleep(0.5)
        if not self.is_open:
            raise ConnectionError("Connection closed")
        return "the page"


async def fetch():
    async with Connection() as page:
        return page.text()


async def main():
    print(await (await fetch()))


asyncio.run(main())
