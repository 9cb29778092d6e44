import asyncio


async def save():
    await asyncio.sleep(3)
    print("saved")


async def main():
    saving = asyncio.create_task(save(), name="save")
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("not waiting any longer")


asyncio.run(main())
