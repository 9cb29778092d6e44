import asyncio
from time import sleep as pause


def load():
    pause(0.2)  # here


async def main():
    for _ in range(3):
        load()
        await asyncio.sleep(0)


asyncio.run(main())
