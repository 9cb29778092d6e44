import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(fetch(), loop)
    print(future.result())


asyncio.run(main())
