async def undisturbed():
    ben, cleo = Task(loop, bath("Ben")), Task(loop, bath("Cleo"))
    await ben
    await cleo
    print(ben.cancelled, cleo.cancelled)


loop.run(undisturbed())
