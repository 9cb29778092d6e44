import asyncio


def crunch(n):
    for step in range(250):
        n += step * step
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(crunch, n) for n in range(4))))


asyncio.run(main())
