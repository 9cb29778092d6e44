import asyncio


async def save():
    await asyncio.sleep(1)
    raise OSError("disk full")


async def main():
    saving = asyncio.create_task(save(), name="save")
    await asyncio.sleep(3)
    print("all saved")


asyncio.run(main())
