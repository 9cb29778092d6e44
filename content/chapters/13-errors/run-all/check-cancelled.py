async def patient(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def cancelled():
    running = asyncio.create_task(run_all({"a": patient("a"), "b": patient("b")}))
    await asyncio.sleep(1)
    running.cancel()
    await asyncio.wait([running])
    print("cancelled:", running.cancelled())


asyncio.run(cancelled())
