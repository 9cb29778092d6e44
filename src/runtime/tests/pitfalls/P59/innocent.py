import asyncio
import queue
import threading
import time


def work(results):
    time.sleep(1)
    results.put("done")


async def main():
    results = queue.Queue()
    threading.Thread(target=work, args=(results,), name="worker").start()
    print(await asyncio.to_thread(results.get))


asyncio.run(main())
