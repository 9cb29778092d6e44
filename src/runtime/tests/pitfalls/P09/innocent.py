import asyncio


class Client:
    def __init__(self, host):
        self.host = host

    def __await__(self):
        return self.connect().__await__()

    async def connect(self):
        await asyncio.sleep(0.1)
        return self


async def main():
    client = await Client("example.com")
    print(client.host)


asyncio.run(main())
