import asyncio
import contextlib


async def feed(log):
    n = 0
    while True:
        with contextlib.suppress(asyncio.CancelledError):  # here
            await asyncio.sleep(1)
        n += 1
        log.append(n)
        if n == 4:
            return


async def main():
    log = []
    async with asyncio.TaskGroup() as group:
        feeding = group.create_task(feed(log), name="feed")
        await asyncio.sleep(1.5)
        feeding.cancel()
    print(log)


asyncio.run(main())
