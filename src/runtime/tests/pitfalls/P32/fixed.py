import asyncio


async def worker():
    while True:
        try:
            await asyncio.sleep(1)
            print("worked")
        except asyncio.CancelledError:
            print("cleaning up")
            await asyncio.sleep(0.5)
            raise


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
