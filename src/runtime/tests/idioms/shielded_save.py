import asyncio


async def save():
    await asyncio.sleep(1)
    print("saved")


async def main():
    t = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.5)
    except TimeoutError:
        print("late")
        await t


asyncio.run(main())
