import asyncio
from contextlib import AsyncExitStack


class Door:
    def __init__(self, number):
        self.number = number

    async def __aenter__(self):
        await asyncio.sleep(1)
        if self.number == 3:
            raise OSError("door 3 is stuck")
        print("open", self.number)
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(1)
        print("close", self.number)


async def main():
    try:
        async with AsyncExitStack() as doors:
            for number in (1, 2, 3, 4):
                await doors.enter_async_context(Door(number))
            print("all open")
    except OSError as error:
        print(error)


asyncio.run(main())
