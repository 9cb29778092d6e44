import asyncio


class Session:
    def __init__(self):
        self.loop = asyncio.get_running_loop()

    def __del__(self):
        self.loop.call_soon(print, "bye")  # here


async def main():
    return Session()


session = asyncio.run(main())
session = None
