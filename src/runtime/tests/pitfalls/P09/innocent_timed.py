import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        begun = time.perf_counter()
        result = await function(*args)
        print("took", time.perf_counter() - begun)
        return result

    return wrapper


def counted(function):
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)

    return wrapper


@counted
@timed
async def download(page):
    await asyncio.sleep(3)


asyncio.run(download("a"))
