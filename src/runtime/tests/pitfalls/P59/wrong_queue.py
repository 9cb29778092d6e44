import asyncio
import threading
import time


def produce(queue):
    for n in range(2):
        time.sleep(0.5)
        queue.put_nowait(n)  # here


async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.8)


async def main():
    queue = asyncio.Queue()
    threading.Thread(target=produce, args=(queue,), name="producer", daemon=True).start()
    beating = asyncio.create_task(heartbeat())
    print(await queue.get(), await queue.get())
    await beating


asyncio.run(main())
