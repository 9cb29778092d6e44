import asyncio


async def read():
    try:
        await asyncio.sleep(10)
    except (asyncio.CancelledError, ValueError) as error:  # here
        print("ignoring", type(error).__name__)
    return "half a page"


async def main():
    async with asyncio.timeout(1):
        print(await read())
    print("no timeout was seen")


asyncio.run(main())
