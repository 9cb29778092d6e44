async def failure():
    async def run(seconds):
        print("start", seconds)
        await asyncio.sleep(seconds)
        if seconds == 1:
            raise ValueError
        print("end", seconds)

    try:
        await map_limited(run, [3, 1, 2, 4], 2)
    except* ValueError:
        print("ValueError")
    await asyncio.sleep(10)
    print("nothing more")


asyncio.run(failure())
