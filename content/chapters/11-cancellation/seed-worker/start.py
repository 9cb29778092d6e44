import asyncio


async def worker():
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        print("任务被取消,清理资源")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(1)
    print("cancel():", task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("CancelledError")
    else:
        print("no CancelledError")
    print("cancelled():", task.cancelled())


asyncio.run(main())
