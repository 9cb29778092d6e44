import asyncio


async def job():
    await asyncio.sleep(1)
    print("worked")


async def main():
    task = asyncio.create_task(job(), name="job")
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
