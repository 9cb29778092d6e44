async def cancelled():
    bell = Doorbell()
    waiting = asyncio.create_task(sleep_until_event(bell))
    await asyncio.sleep(1)
    print("listeners:", len(bell.listeners))
    waiting.cancel()
    await asyncio.wait([waiting])
    print("listeners:", len(bell.listeners))


asyncio.run(cancelled())
