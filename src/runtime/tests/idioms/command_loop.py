import asyncio


async def handle(cmd):
    await asyncio.sleep(0.1)
    print("did", cmd)


async def main():
    q = asyncio.Queue()
    for c in ("a", "b", "quit"):
        q.put_nowait(c)
    while (cmd := await q.get()) != "quit":
        await handle(cmd)


asyncio.run(main())
