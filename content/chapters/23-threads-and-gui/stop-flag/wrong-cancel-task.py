import asyncio
import time

PAGES = 50


def search(word):
    for page in range(PAGES):
        time.sleep(0.1)
    print(word, "is nowhere")


async def look_up(word, seconds):
    searching = asyncio.create_task(asyncio.to_thread(search, word))
    done, _ = await asyncio.wait([searching], timeout=seconds)
    if not done:
        searching.cancel()
        print("gave up on", word)


asyncio.run(look_up("await", 1))
print("program ends")
