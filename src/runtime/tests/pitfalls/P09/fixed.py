import asyncio


class Client:
    def __init__(self, host):
        self.host = host

    @classmethod
    async def connect(cls, host):
        await asyncio.sleep(0.1)
        return cls(host)


async def main():
    client = await Client.connect("example.com")
    print(client.host)


asyncio.run(main())
