import asyncio


async def come(barrier, n):
    await asyncio.sleep(n)
    await barrier.wait()  # here


async def main():
    barrier = asyncio.Barrier(4)
    await asyncio.gather(*(come(barrier, n) for n in range(3)))


asyncio.run(main())
