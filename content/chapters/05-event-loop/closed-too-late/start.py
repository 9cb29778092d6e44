import asyncio


class Connection:
    def __init__(self):
        self.loop = asyncio.get_running_loop()

    def close(self):
        self.loop.call_soon(print, "closed")


async def main():
    return Connection()


connection = asyncio.run(main())
connection.close()
