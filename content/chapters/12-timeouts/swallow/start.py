import asyncio


async def read():
    try:
        await asyncio.sleep(5)
        return "a page"
    except asyncio.CancelledError:
        return "half a page"


async def main():
    try:
        print("got", await asyncio.wait_for(read(), 1))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
