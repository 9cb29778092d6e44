import asyncio


async def close():
    print("closing")
    await asyncio.sleep(2)
    print("closed")


async def upload():
    try:
        await asyncio.sleep(10)
    finally:
        closing = asyncio.create_task(close(), name="close")
        await asyncio.shield(closing)


async def main():
    task = asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(2)
    print("end")


asyncio.run(main())
