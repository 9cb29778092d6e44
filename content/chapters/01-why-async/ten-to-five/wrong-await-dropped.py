import asyncio


async def chore(name, seconds):
    print(f"{name}: switched on")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def evening():
    chore("wash", 3)
    chore("rice", 5)
    chore("sweep", 2)
    print("good night")


asyncio.run(evening())
