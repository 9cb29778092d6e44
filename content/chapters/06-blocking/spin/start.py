import asyncio

finished = False


async def bake():
    global finished
    await asyncio.sleep(1.234)
    finished = True


async def watch():
    while not finished:
        await asyncio.sleep(0)
    print("bread is ready")


async def main():
    baking = asyncio.create_task(bake(), name="baker")
    watching = asyncio.create_task(watch(), name="watcher")
    await baking
    await watching


asyncio.run(main())
