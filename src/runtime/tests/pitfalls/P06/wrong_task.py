import asyncio


async def ping():
    await asyncio.sleep(0.1)


class Client:
    def __init__(self):
        self.hello = ping()

    async def greet(self):
        await self.hello  # here


async def main():
    client = Client()
    await client.hello
    await client.greet()


asyncio.run(main())
