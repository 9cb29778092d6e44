import asyncio
import time


async def chore(name, seconds):
    print(f"{name}: switched on")
    time.sleep(seconds)
    print(f"{name}: done")


async def evening():
    await asyncio.gather(
        chore("wash", 3),
        chore("rice", 5),
        chore("sweep", 2),
    )
    print("good night")


asyncio.run(evening())
