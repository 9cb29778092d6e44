async def stubborn():
    try:
        await loop.sleep(5)
    except Cancelled:
        return "stays"


async def says_no():
    task = Task(loop, stubborn())
    await loop.sleep(1)
    task.cancel()
    print(await task, task.cancelled)


loop.run(says_no())
