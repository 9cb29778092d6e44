import asyncio


async def supervise(worker):
    for _ in range(3):
        try:
            return await worker()
        except BaseException:
            await asyncio.sleep(1)
    return await worker()


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
