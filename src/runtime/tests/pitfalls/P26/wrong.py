import asyncio


async def save():
    await asyncio.sleep(0.5)
    raise OSError("disk full")


async def main():
    saving = asyncio.create_task(save(), name="save")
    await asyncio.sleep(2)
    print("all is well")


asyncio.run(main())
