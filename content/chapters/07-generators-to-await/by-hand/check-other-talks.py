async def silent():
    return "said nothing"


async def long_talk():
    return [await ask(question) for question in ("c", "a", "b")]


async def nested():
    return (await interview()).upper()


print(drive(silent(), {}))
print(drive(long_talk(), {"a": 1, "b": 2, "c": 3}))
print(drive(nested(), {"name": "Ben", "town": "Rome"}))
