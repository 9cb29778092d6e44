async def ask(mirror):
    await asyncio.sleep({"near": 9, "far": 0.25}.get(mirror, 30))
    return mirror


async def slow_near():
    print("answer from", await first_answer(["near", "far"], budget=5))
    print("answer from", await first_answer(["north", "east", "south"], budget=3))


asyncio.run(slow_near())
