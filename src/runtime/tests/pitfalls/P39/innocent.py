import asyncio


async def upload():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")
        await asyncio.sleep(2)
        print("closed")


async def main():
    task = asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    task.cancel()
    print("end")


asyncio.run(main())
