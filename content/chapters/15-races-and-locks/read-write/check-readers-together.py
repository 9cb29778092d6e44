async def readers_together():
    lock = ReadWriteLock()

    async def reader(seconds):
        await asyncio.sleep(seconds)
        async with lock.reading():
            print("reads")
            await asyncio.sleep(1)
            print("has read")

    async def writer(seconds):
        await asyncio.sleep(seconds)
        async with lock.writing():
            print("writes")
            await asyncio.sleep(1)

    async with asyncio.TaskGroup() as group:
        for seconds in (0, 0, 0, 0, 0.75, 0.75):
            group.create_task(reader(seconds))
        group.create_task(writer(0.5))


asyncio.run(readers_together())
