async def not_begun():
    task = Task(loop, bath("Cleo"))
    task.cancel()
    await task
    print(task.cancelled)


loop.run(not_begun())
