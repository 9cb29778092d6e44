import asyncio

hits = 0


async def visit(lock):
    global hits
    for _ in range(3):
        await asyncio.sleep(0.1)
        async with lock:
            hits += 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(visit(lock), visit(lock))
    print(hits)


asyncio.run(main())
