import asyncio


async def job():
    await asyncio.sleep(1)
    print("job ends")


async def listener(task):
    await task
    print("listener")


async def main():
    task = asyncio.create_task(job())
    other = asyncio.create_task(listener(task))
    task.add_done_callback(lambda _: print("callback"))
    await task
    print("main")
    await other


asyncio.run(main())
