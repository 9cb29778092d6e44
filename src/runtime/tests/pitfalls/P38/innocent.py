import asyncio


async def save():
    await asyncio.sleep(3)
    print("saved")


async def main():
    saving = asyncio.create_task(save(), name="save")
    async with asyncio.timeout(5):
        await asyncio.shield(saving)
    print("end")


asyncio.run(main())
