async def cancelled():
    sleeper = asyncio.create_task(async_sleep(4))
    await asyncio.sleep(1)
    sleeper.cancel()
    try:
        await sleeper
    except asyncio.CancelledError:
        print("cancelled")
    await asyncio.sleep(5)
    print("timer gone")


asyncio.run(cancelled())
