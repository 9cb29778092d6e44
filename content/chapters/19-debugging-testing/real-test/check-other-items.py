async def other_items():
    prices["pie"] = 5
    print(await total("pie", "tea", "cake"))
    print(await total())


asyncio.run(other_items())
