import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


async def main():
    loop = asyncio.get_running_loop()

    def other():
        f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
        print(f.result())

    t = threading.Thread(target=other)
    t.start()
    while t.is_alive():
        await asyncio.sleep(0.05)
    t.join()


asyncio.run(main())
