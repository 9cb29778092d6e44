import asyncio


async def run(b, n):
    await asyncio.sleep(n)
    pos = await b.wait()
    print(n, pos)


async def main():
    b = asyncio.Barrier(3)
    await asyncio.gather(*(run(b, n) for n in range(3)))


asyncio.run(main())
