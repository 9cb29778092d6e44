import asyncio
import contextlib


async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print("closed")


@contextlib.asynccontextmanager
async def res():
    print("open")
    try:
        yield 1
    finally:
        print("close")


async def main():
    async for x in ticks(3):
        print(x)
    async with contextlib.aclosing(ticks(5)) as t:
        async for x in t:
            if x == 1:
                break
    async with res() as r:
        print(r)
    print([x async for x in ticks(2)])
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(res())


asyncio.run(main())
