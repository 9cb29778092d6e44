import asyncio
import threading

lock = threading.Lock()


async def write(name):
    with lock:
        print(name, "writes")
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(write("a"), write("b"))


asyncio.run(main())
