import asyncio
import concurrent.futures


async def fetch():
    return "data"


def helper(loop):
    waiting = asyncio.run_coroutine_threadsafe(fetch(), loop)
    try:
        return waiting.result(timeout=2)  # here
    except concurrent.futures.TimeoutError:
        return "nothing"


async def main():
    print(helper(asyncio.get_running_loop()))
    await asyncio.sleep(0)


asyncio.run(main())
