async def side_by_side():
    began = asyncio.Event()

    async def waits():
        await began.wait()
        return "both began"

    async def begins():
        began.set()
        await asyncio.sleep(1)
        raise ConnectionError("late")

    print(await first_success(waits, begins))


asyncio.run(side_by_side())
