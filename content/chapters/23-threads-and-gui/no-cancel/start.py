import asyncio
import time


def look_up():
    time.sleep(5)
    print("found, for nobody")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(look_up), 1)
    except TimeoutError:
        print("gave up")
    print("main ends")


asyncio.run(main())
print("program ends")
