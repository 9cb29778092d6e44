import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        begun = time.perf_counter()
        result = function(*args)  # here timed-the-making
        print("took", time.perf_counter() - begun)
        return result

    return wrapper


@timed
async def download(page):
    await asyncio.sleep(3)


asyncio.run(download("a"))
