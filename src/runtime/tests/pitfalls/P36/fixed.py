import asyncio
import threading


def copy(stop):
    for part in range(6):
        if stop.wait(0.5):
            print("stopped after", part)
            return
    print("copied")


async def main():
    stop = threading.Event()
    copying = asyncio.create_task(asyncio.to_thread(copy, stop))
    done, pending = await asyncio.wait([copying], timeout=1.2)
    if pending:
        print("gave up")
        stop.set()
        await copying


asyncio.run(main())
