async def cancelled():
    task = asyncio.create_task(
        first_success(lambda: mirror("Oslo", 3), lambda: mirror("Rome", 2))
    )
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    await asyncio.sleep(5)


asyncio.run(cancelled())
