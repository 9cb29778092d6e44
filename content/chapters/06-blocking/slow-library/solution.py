import asyncio
import time


def get(page):
    """As a blocking client does: the thread stands still until the page is there."""
    time.sleep(1)
    return f"<{page}>"


async def fetch(page):
    text = await asyncio.to_thread(get, page)
    print("got", text)


async def main():
    await asyncio.gather(fetch("a"), fetch("b"), fetch("c"))


asyncio.run(main())
