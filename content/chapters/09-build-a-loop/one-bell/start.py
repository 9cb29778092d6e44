import asyncio


async def listen(bell):
    return await bell


async def main():
    bell = asyncio.get_running_loop().create_future()
    ann = asyncio.create_task(listen(bell), name="Ann")
    ben = asyncio.create_task(listen(bell), name="Ben")
    await asyncio.sleep(1)
    ann.cancel()
    await asyncio.wait([ann, ben])
    for task in (ann, ben):
        print(task.get_name(), "cancelled:", task.cancelled())
    print("bell cancelled:", bell.cancelled())


asyncio.run(main())
