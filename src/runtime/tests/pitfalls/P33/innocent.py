import asyncio


async def poll():
    try:
        while True:
            await asyncio.sleep(1)
            print("polled")
    except:
        print("closing")
        raise
    finally:
        print("closed")


async def main():
    task = asyncio.create_task(poll(), name="poll")
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
