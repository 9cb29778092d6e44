import asyncio
import threading
import time


def stamp(letter):
    time.sleep(2)
    print("stamped", letter, "in", threading.current_thread().name)


async def main():
    print("main in", threading.current_thread().name)
    await asyncio.gather(*(asyncio.to_thread(stamp, letter) for letter in "ABC"))


asyncio.run(main())
