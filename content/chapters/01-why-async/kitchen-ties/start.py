import asyncio


async def chore(name, seconds):
    print(f"{name}: switched on")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def evening():
    await asyncio.gather(
        chore("wash", 2),
        chore("rice", 2),
        chore("sweep", 1),
    )
    print("good night")


asyncio.run(evening())
