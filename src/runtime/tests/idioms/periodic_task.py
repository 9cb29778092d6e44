import asyncio
import contextlib


async def every(s, f):
    while True:
        f()
        await asyncio.sleep(s)


async def main():
    t = asyncio.create_task(every(0.5, lambda: print("tick")))
    await asyncio.sleep(2.2)
    t.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await t


asyncio.run(main())
