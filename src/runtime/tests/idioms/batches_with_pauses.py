import asyncio


async def send(x):
    await asyncio.sleep(0.1)
    return x


async def main():
    xs = list(range(6))
    for i in range(0, 6, 2):
        print(await asyncio.gather(*(send(x) for x in xs[i : i + 2])))
        await asyncio.sleep(1)


asyncio.run(main())
