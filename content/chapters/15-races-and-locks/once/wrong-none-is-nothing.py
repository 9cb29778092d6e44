import asyncio


class Once:
    """Runs the coroutine function `make` once, and gives its result to all who ask."""

    def __init__(self, make):
        self.make = make
        self.lock = asyncio.Lock()
        self.result = None

    async def get(self):
        async with self.lock:
            if self.result is None:
                self.result = await self.make()
        return self.result


async def connect():
    print("connecting")
    await asyncio.sleep(1)
    return "a connection"


async def user(name, connection):
    print(name, "has", await connection.get())


async def main():
    connection = Once(connect)
    await asyncio.gather(*(user(name, connection) for name in ("Anna", "Ben", "Cleo")))
    await user("Dora", connection)


asyncio.run(main())
