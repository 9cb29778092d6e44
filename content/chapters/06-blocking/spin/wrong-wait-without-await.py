import asyncio

finished = asyncio.Event()


async def bake():
    await asyncio.sleep(1.234)
    finished.set()


async def watch():
    finished.wait()
    print("bread is ready")


async def main():
    baking = asyncio.create_task(bake(), name="baker")
    watching = asyncio.create_task(watch(), name="watcher")
    await baking
    await watching


asyncio.run(main())
