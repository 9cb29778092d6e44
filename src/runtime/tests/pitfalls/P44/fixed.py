import asyncio

hits = 0


async def visit():
    global hits
    for _ in range(3):
        await asyncio.sleep(0.1)
        hits += 1


async def main():
    await asyncio.gather(visit(), visit())
    print(hits)


asyncio.run(main())
