import asyncio


async def get(n, d):
    await asyncio.sleep(d)
    return n


async def main():
    for c in asyncio.as_completed([get("a", 1), get("b", 0.5), get("c", 2)]):
        print(await c)
    ts = [asyncio.create_task(get(i, i)) for i in range(3)]
    async for t in asyncio.as_completed(ts):
        print(t.result())


asyncio.run(main())
