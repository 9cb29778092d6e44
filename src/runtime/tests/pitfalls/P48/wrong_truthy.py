import asyncio


class Client:
    token = None

    async def login(self):
        await asyncio.sleep(1)
        return "secret"

    async def get_token(self):
        if self.token:
            return self.token
        self.token = await self.login()  # here
        return self.token


async def main():
    client = Client()
    print(await asyncio.gather(client.get_token(), client.get_token()))


asyncio.run(main())
