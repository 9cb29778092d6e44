import asyncio
import threading
import time

PAGES = 50


def search(word, stop):
    for page in range(PAGES):
        if stop.is_set():
            return
        time.sleep(0.1)
    print(word, "is nowhere")


async def look_up(word, seconds):
    stop = threading.Event()
    try:
        await asyncio.wait_for(asyncio.to_thread(search, word, stop), seconds)
    except TimeoutError:
        print("gave up on", word)
    finally:
        stop.set()


asyncio.run(look_up("await", 1))
print("program ends")
