import asyncio

hits = 0


async def visit(lock):
    global hits
    for _ in range(3):
        async with lock:
            seen = hits
            await asyncio.sleep(0.1)
            hits = seen + 1


async def report(lock):
    await asyncio.sleep(0.25)
    async with lock:
        print("so far", hits)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(visit(lock), visit(lock), report(lock))
    print(hits)


asyncio.run(main())
