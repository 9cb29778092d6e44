import asyncio
import threading
import time


def work(loop, box):
    time.sleep(1)
    loop.call_soon_threadsafe(box.set_result, "done")


async def main():
    loop = asyncio.get_running_loop()
    box = loop.create_future()
    threading.Thread(target=work, args=(loop, box), name="worker").start()
    ticking = asyncio.create_task(asyncio.sleep(5))
    print(await box)
    await ticking


asyncio.run(main())
