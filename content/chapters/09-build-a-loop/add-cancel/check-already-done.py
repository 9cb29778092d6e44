async def seven():
    return 7


async def already_done():
    task = Task(loop, seven())
    await task
    task.cancel()
    await loop.sleep(1)
    print(await task, task.cancelled)


loop.run(already_done())
