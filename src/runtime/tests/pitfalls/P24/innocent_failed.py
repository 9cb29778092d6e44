import asyncio


async def save():
    await asyncio.sleep(1)


async def main():
    saving = asyncio.create_task(save())
    raise ValueError("no power")


asyncio.run(main())
