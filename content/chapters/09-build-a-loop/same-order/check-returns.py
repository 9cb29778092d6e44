async def returns():
    return await Task(loop, nothing())


async def nothing():
    await loop.sleep(0.25)
    return "value"


print(loop.run(returns()))
