import asyncio
import threading
import time


def work(box):
    time.sleep(1)
    box.set_result("done")


async def main():
    box = asyncio.get_running_loop().create_future()
    threading.Thread(target=work, args=(box,), name="worker").start()
    ticking = asyncio.create_task(asyncio.sleep(5))
    print(await box)
    await ticking


asyncio.run(main())
