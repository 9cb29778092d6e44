async def two_visitors():
    await asyncio.gather(visitor(), visitor())


asyncio.run(two_visitors())
