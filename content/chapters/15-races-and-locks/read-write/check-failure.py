async def failure():
    lock = ReadWriteLock()

    async def visit(door, fails=False):
        async with door():
            await asyncio.sleep(0.5)
            if fails:
                raise ValueError("torn page")

    visitors = [visit(lock.reading, fails=True), visit(lock.writing, fails=True), visit(lock.reading), visit(lock.writing)]
    await asyncio.gather(*visitors, return_exceptions=True)
    try:
        async with asyncio.timeout(1), lock.writing():
            print("a writer still gets in")
        async with asyncio.timeout(1), lock.reading():
            print("and a reader")
    except TimeoutError:
        print("broken: the lock is taken for ever")


asyncio.run(failure())
