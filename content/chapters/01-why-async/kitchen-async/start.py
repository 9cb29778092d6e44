import asyncio


async def chore(name, seconds):
    print(f"{name}: switched on")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def evening():
    await asyncio.gather(
        chore("wash", 3),
        chore("rice", 5),
        chore("sweep", 2),
    )


asyncio.run(evening())
