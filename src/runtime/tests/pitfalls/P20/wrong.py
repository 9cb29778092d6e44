import asyncio
import time


def crunch(n):
    time.sleep(1)
    print("crunched", n)


async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, crunch(3))


asyncio.run(main())
