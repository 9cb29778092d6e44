import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    coros = [job(n) for n in (1, 2)]
    print(await asyncio.gather(*coros))
    c = job(1)
    if c is not None:
        print(await c)
    d = {"x": job(0.1)}
    print(await d["x"])
    unused = job(3)
    unused.close()


asyncio.run(main())
