import asyncio
import time


def crunch(n):
    time.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    job = loop.run_in_executor(None, crunch, 4)  # here
    await asyncio.sleep(1)
    job.cancel()
    await asyncio.sleep(1)
    print("going home")


asyncio.run(main())
