async def fails():
    await loop.sleep(0.25)
    raise LookupError("no such thing")


try:
    loop.run(fails())
except LookupError as error:
    print("raised:", error)
