import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        began = time.perf_counter()
        result = function(*args)
        print(f"{function.__name__} took {time.perf_counter() - began:.1f} s")
        return result

    return wrapper


@timed
async def report():
    await asyncio.sleep(3)
    return "done"


async def main():
    print(await report())


asyncio.run(main())
