async def let_go():
    subscribe("Cleo")
    await asyncio.sleep(1)
    gc.collect()
    cleo = weakref.ref(next(task for task in asyncio.all_tasks() if task.get_name() == "Cleo"))
    publish("snow")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    print("Cleo is kept:", cleo() is not None)


asyncio.run(let_go())
