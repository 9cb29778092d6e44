async def borrowed(*arguments):
    raise RuntimeError("asyncio.sleep is out of order")


async def on_its_own():
    asyncio.sleep = borrowed
    await async_sleep(3)
    print("slept")


asyncio.run(on_its_own())
