async def writer():
    try:
        await asyncio.sleep(60)
    finally:
        raise OSError("disk full")


async def failing_cleanup():
    writing = asyncio.create_task(writer(), name="writer")
    await asyncio.sleep(1)
    try:
        await cancel_and_wait(writing)
    except OSError as error:
        print("went wrong:", error)
    else:
        print("no error was seen")


asyncio.run(failing_cleanup())
