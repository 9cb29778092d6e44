import asyncio
from contextlib import suppress


async def ticker():
    while True:
        await asyncio.sleep(1)
        print("tick")


async def main():
    task = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(2.5)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    print("end")


asyncio.run(main())
