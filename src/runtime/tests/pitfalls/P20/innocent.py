import asyncio
import time


def cruncher(n):
    def crunch():
        time.sleep(1)
        print("crunched", n)

    return crunch


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, cruncher(3))
    loop.call_later(0.5, cruncher("x"))
    await asyncio.to_thread(cruncher(4))


asyncio.run(main())
