import asyncio


async def supervise(worker):
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
