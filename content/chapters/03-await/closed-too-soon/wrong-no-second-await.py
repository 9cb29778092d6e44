import asyncio


class Connection:
    async def __aenter__(self):
        self.open = True
        return self

    async def __aexit__(self, *error):
        self.open = False
        print("connection closed")

    async def text(self):
        await asyncio.sleep(1)
        if not self.open:
            raise ConnectionError("read from a closed connection")
        return "the page"


async def fetch():
    async with Connection() as connection:
        return connection.text()


async def main():
    page = await fetch()
    print("got", page)


asyncio.run(main())
