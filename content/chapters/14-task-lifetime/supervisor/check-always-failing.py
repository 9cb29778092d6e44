tries = 0


async def failing():
    global tries
    tries += 1
    print("try", tries)
    raise OSError(f"number {tries}")


async def always_failing():
    try:
        print("returned", await supervise(failing))
    except OSError as error:
        print("OSError:", error)


asyncio.run(always_failing())
