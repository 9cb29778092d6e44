import asyncio


async def async_sleep(seconds):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(seconds, future.set_result(None))
    await future


async def nap(name, seconds):
    await async_sleep(seconds)
    print(name, "wakes")


async def main():
    long = asyncio.create_task(nap("long", 2))
    short = asyncio.create_task(nap("short", 1))
    await long
    await short
    await async_sleep(0.5)
    print("main wakes")


asyncio.run(main())
