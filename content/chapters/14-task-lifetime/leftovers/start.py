import asyncio


async def work(name, putting_away):
    try:
        await asyncio.sleep(10)
        print(name, "is done")
    except asyncio.CancelledError:
        print(name, "must stop")
        raise
    finally:
        await asyncio.sleep(putting_away)
        print(name, "is put away")


async def main():
    tasks = [
        asyncio.create_task(work("mop", 1)),
        asyncio.create_task(work("pan", 3)),
        asyncio.create_task(work("ladder", 2)),
    ]
    await asyncio.sleep(0.5)
    print("main ends")


asyncio.run(main())
print("the door is shut")
