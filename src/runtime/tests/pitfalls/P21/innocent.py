import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


def in_a_thread(loop):
    return asyncio.run_coroutine_threadsafe(fetch(), loop).result()


async def main():
    print(await asyncio.to_thread(in_a_thread, asyncio.get_running_loop()))


asyncio.run(main())
