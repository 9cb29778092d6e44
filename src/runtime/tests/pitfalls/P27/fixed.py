import asyncio


async def charge(who):
    await asyncio.sleep(1)
    print("charged", who)


async def check():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(check())
            group.create_task(charge("ann"))
            group.create_task(charge("bob"))
    except* ValueError as errors:
        print("nothing was charged:", errors.exceptions[0])
    await asyncio.sleep(2)


asyncio.run(main())
