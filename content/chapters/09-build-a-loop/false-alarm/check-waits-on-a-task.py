async def other():
    await loop.sleep(2)
    print("other ends")


async def waits():
    Task(loop, other())
    await Task(loop, stuck())


try:
    print(loop.run(waits()))
except RuntimeError as error:
    print(error)
