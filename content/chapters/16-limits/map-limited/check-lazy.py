async def lazy():
    taken = 0

    def source():
        nonlocal taken
        for number in range(6):
            taken += 1
            yield number

    async def wait(number):
        await asyncio.sleep(1)
        return number

    async def watch():
        for _ in range(2):
            await asyncio.sleep(0.5)
            print(taken, "taken")
            await asyncio.sleep(0.5)

    watching = asyncio.create_task(watch())
    print(await map_limited(wait, source(), 2))
    await watching


asyncio.run(lazy())
