async def four_at_once():
    await asyncio.gather(count("a"), count("b"), count("c"), count("d"))


asyncio.run(four_at_once())
