import asyncio
import threading
import time


def thermometer(readings):
    for degrees in (20, 21):
        time.sleep(1)
        readings.put_nowait(degrees)
        print("measured", degrees)


async def heartbeat():
    while True:
        await asyncio.sleep(5)
        print("alive")


async def main():
    readings = asyncio.Queue()
    beating = asyncio.create_task(heartbeat())
    threading.Thread(target=thermometer, args=(readings,)).start()
    for _ in range(2):
        print("got", await readings.get())
    beating.cancel()


asyncio.run(main())
