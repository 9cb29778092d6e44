import asyncio

guard = asyncio.Lock()


async def inner():
    await guard.acquire()  # here
    guard.release()


async def outer():
    await guard.acquire()
    try:
        await inner()
    finally:
        guard.release()


async def main():
    beat = asyncio.create_task(asyncio.sleep(2))
    await asyncio.gather(outer(), beat)


asyncio.run(main())
