import asyncio
import time


async def download():
    print("download begins")
    time.sleep(2)
    print("download ends")


async def clock():
    for _ in range(3):
        print("tick")
        await asyncio.sleep(0.5)


async def main():
    await asyncio.gather(asyncio.create_task(download(), name="download"), clock())


asyncio.run(main())
