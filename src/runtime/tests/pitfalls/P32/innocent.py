import asyncio


async def worker():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the worker is cancelled, main goes on")
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
