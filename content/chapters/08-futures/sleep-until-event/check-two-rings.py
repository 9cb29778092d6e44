def ring_twice(bell):
    bell.ring("Ann")
    bell.ring("Ben")


async def two_rings():
    bell = Doorbell()
    waiting = asyncio.create_task(sleep_until_event(bell))
    await asyncio.sleep(1)
    ring_twice(bell)
    print("heard:", await waiting)
    print("listeners:", len(bell.listeners))


asyncio.run(two_rings())
