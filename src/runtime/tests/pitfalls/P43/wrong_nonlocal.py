import asyncio


async def main():
    hits = 0

    async def visit(seconds):
        nonlocal hits
        hits = hits + await asyncio.sleep(seconds, 1)  # here

    await asyncio.gather(visit(1), visit(2))
    print(hits)


asyncio.run(main())
