import asyncio
import threading
import time


def read_meter():
    time.sleep(1.2)
    return f"read by {threading.current_thread().name}"


async def ticker():
    for number in range(4):
        print("tick", number)
        await asyncio.sleep(0.5)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    print(await asyncio.to_thread(read_meter))
    await ticking


asyncio.run(main())
