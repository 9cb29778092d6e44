import asyncio


async def wash(item):
    await asyncio.sleep(1)
    return f"clean {item}"


async def cut(item):
    await asyncio.sleep(2)
    return f"{item}, cut"


async def stage(work, source, target):
    pass


async def serve(plates):
    try:
        while True:
            print("served:", await plates.get())
    except asyncio.QueueShutDown:
        print("kitchen closed")


async def main(*items):
    basket, sink, plates = asyncio.Queue(), asyncio.Queue(1), asyncio.Queue(1)
    for item in items:
        basket.put_nowait(item)
    basket.shutdown()
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(stage(wash, basket, sink), name="wash")
        kitchen.create_task(stage(cut, sink, plates), name="cut")
        kitchen.create_task(serve(plates), name="serve")


asyncio.run(main("carrot", "leek", "onion"))
