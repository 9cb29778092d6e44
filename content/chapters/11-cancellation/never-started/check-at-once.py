async def at_once():
    first = open_counter()
    print("desks free:", len(free))
    second = open_counter()
    print("desks free:", len(free))
    first.cancel()
    await asyncio.wait([first])
    print("desks free:", len(free))
    await asyncio.wait([second])
    print("desks free:", len(free))


asyncio.run(at_once())
