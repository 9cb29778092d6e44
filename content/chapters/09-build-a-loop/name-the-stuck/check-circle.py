loop = Loop()


async def partner(tasks, other):
    await loop.sleep(3)
    await tasks[other]


async def circle():
    tasks = {}
    tasks["A"] = Task(loop, partner(tasks, "B"), "A")
    tasks["B"] = Task(loop, partner(tasks, "A"), "B")
    await tasks["A"]


try:
    loop.run(circle())
except RuntimeError as error:
    print(error)
