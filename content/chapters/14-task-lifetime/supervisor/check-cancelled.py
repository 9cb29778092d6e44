async def endless():
    print("started")
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("worker cancelled")
        raise


async def broken():
    raise OSError("broken")


async def cancelled():
    supervising = asyncio.create_task(supervise(endless))
    await asyncio.sleep(1)
    supervising.cancel()
    await asyncio.wait([supervising], timeout=10)
    print("cancelled:", supervising.cancelled())
    supervising = asyncio.create_task(supervise(broken))
    await asyncio.sleep(0.5)
    supervising.cancel()
    await asyncio.wait([supervising], timeout=10)
    print("after the pause:", supervising.cancelled())


asyncio.run(cancelled())
