import asyncio
import threading

lock = threading.Lock()


async def write(name):
    with lock:
        print(name, "writes")
    await asyncio.sleep(1)


async def main():
    with lock:
        await asyncio.sleep(0.1)
    await asyncio.gather(write("a"), write("b"))


asyncio.run(main())
