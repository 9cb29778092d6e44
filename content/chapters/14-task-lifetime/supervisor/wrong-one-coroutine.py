import asyncio


async def supervise(worker):
    coroutine = worker()
    for _ in range(3):
        try:
            return await coroutine
        except Exception:
            await asyncio.sleep(1)
    return await coroutine


attempts = 0


async def connect():
    global attempts
    attempts += 1
    print("attempt", attempts)
    await asyncio.sleep(0.5)
    if attempts < 3:
        raise ConnectionError("nobody there")
    return "connected"


async def main():
    print(await supervise(connect))


asyncio.run(main())
