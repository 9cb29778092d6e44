import asyncio


async def poll():
    while True:
        try:
            await asyncio.sleep(1)
            print("polled")
        except Exception:
            print("something went wrong, again")


async def main():
    task = asyncio.create_task(poll(), name="poll")
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
