import asyncio


class Connection:
    def __init__(self):
        self.loop = asyncio.get_running_loop()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        self.loop.call_soon(print, "closed")


async def main():
    async with Connection():
        print("used")
    await asyncio.sleep(0)


asyncio.run(main())
