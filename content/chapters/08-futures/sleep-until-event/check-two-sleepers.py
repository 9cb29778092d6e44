async def two_sleepers():
    bell = Doorbell()
    first = asyncio.create_task(sleep_until_event(bell))
    second = asyncio.create_task(sleep_until_event(bell))
    await asyncio.sleep(1)
    bell.ring("Ann")
    print("heard:", await first, await second)
    print("listeners:", len(bell.listeners))


asyncio.run(two_sleepers())
