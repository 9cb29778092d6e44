import asyncio


async def price():
    await asyncio.sleep(1)
    return 30


def total(loop):
    return asyncio.run_coroutine_threadsafe(price(), loop).result() + 5


async def main():
    print("asking")
    print("total", total(asyncio.get_running_loop()))


asyncio.run(main())
