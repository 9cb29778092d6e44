import asyncio


class Client:
    async def __init__(self, host):
        await asyncio.sleep(0.1)
        self.host = host


async def main():
    client = Client("example.com")
    print(client.host)


asyncio.run(main())
