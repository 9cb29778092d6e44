import asyncio
import contextlib


async def text():
    await asyncio.sleep(0.5)
    raise ConnectionError("no line")


async def fetch():
    with contextlib.suppress(KeyError):
        return await text()


async def start():
    print("starting")
    return text()


async def main():
    try:
        await fetch()
    except ConnectionError as error:
        print(error)
    await (await start())


asyncio.run(main())
