import asyncio


async def crunch(name):
    print(f"{name}: start")
    sum(n * n for n in range(200_000))
    print(f"{name}: done")


async def main():
    await asyncio.gather(crunch("A"), crunch("B"), crunch("C"))


asyncio.run(main())
