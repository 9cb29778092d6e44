async def asks_nicely():
    ben = Task(loop, bath("Ben"))
    await loop.sleep(1)
    ben.cancel()
    print("asked")
    await ben
    print(ben.cancelled)


loop.run(asks_nicely())
