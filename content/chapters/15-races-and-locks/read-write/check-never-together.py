async def never_together():
    lock = ReadWriteLock()
    inside = []

    async def visit(kind, seconds):
        await asyncio.sleep(seconds)
        async with lock.reading() if kind == "reader" else lock.writing():
            inside.append(kind)
            if "writer" in inside and len(inside) > 1:
                print("broken:", inside)
            await asyncio.sleep(0.3)
            inside.remove(kind)
        print(kind, "is done")

    visits = [("reader", 0.1), ("writer", 0.2), ("reader", 0.25), ("writer", 0.5), ("reader", 0.6), ("reader", 1.5)]
    async with asyncio.TaskGroup() as group:
        for kind, seconds in visits:
            group.create_task(visit(kind, seconds))


asyncio.run(never_together())
