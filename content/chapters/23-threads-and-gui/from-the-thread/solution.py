import asyncio
import threading
import time


def thermometer(readings, loop):
    for degrees in (20, 21):
        time.sleep(1)
        loop.call_soon_threadsafe(readings.put_nowait, degrees)


async def main():
    readings = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=thermometer, args=(readings, loop)).start()
    for _ in range(2):
        print("got", await readings.get())


asyncio.run(main())
