import asyncio
import functools
import time


def timed(f):
    @functools.wraps(f)
    async def w(*a):
        t = time.perf_counter()
        try:
            return await f(*a)
        finally:
            print(f.__name__, round(time.perf_counter() - t, 3))

    return w


@timed
async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await asyncio.gather(job(1), job(2)))


asyncio.run(main())
