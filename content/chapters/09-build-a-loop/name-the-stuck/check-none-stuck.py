loop = Loop()


async def none_stuck():
    Task(loop, waits("Ann", Future(loop)), "stuck")
    return "fine"


print(loop.run(none_stuck()))
