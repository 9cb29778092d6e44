import asyncio


class Handler:
    def __init__(self, user):
        self.user = user

    async def serve(self, user):
        self.user = user
        await asyncio.sleep(0.1)
        print("hello", self.user)


async def main():
    await asyncio.gather(Handler(None).serve("ann"), Handler(None).serve("bob"))


asyncio.run(main())
