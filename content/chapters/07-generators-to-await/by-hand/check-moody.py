async def moody():
    await ask("mood")
    raise ValueError("in no mood to answer")


try:
    print(drive(moody(), {"mood": "bad"}))
except ValueError as error:
    print("caught:", error)
