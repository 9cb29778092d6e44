import asyncio


async def get(n, d):
    await asyncio.sleep(d)
    return n


async def main():
    ts = {asyncio.create_task(get(n, d)) for n, d in [("a", 1), ("b", 2), ("c", 0.5)]}
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    for p in pending:
        p.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(done.pop().result())


asyncio.run(main())
