import asyncio
from contextlib import suppress


async def cancel_and_wait(task):
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def server():
    try:
        await asyncio.sleep(60)
    finally:
        print("closing connections")
        await asyncio.sleep(2)
        print("closed")


async def main():
    serving = asyncio.create_task(server(), name="server")
    await asyncio.sleep(1)
    await cancel_and_wait(serving)
    print("main goes on, server done:", serving.done())


asyncio.run(main())
