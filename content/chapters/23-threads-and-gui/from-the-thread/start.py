import asyncio
import threading
import time


def thermometer(readings):
    for degrees in (20, 21):
        time.sleep(1)
        readings.put_nowait(degrees)


async def main():
    readings = asyncio.Queue()
    threading.Thread(target=thermometer, args=(readings,)).start()
    for _ in range(2):
        print("got", await readings.get())


asyncio.run(main())
