async def what_is_there():
    await save("milk", "cold")
    print("there:", await asyncio.to_thread(lambda: open("share/milk.txt").read()))


asyncio.run(what_is_there())
