async def three():
    print("taken from", await quickest({"Oslo": 3, "Cairo": 2, "Rome": 1}))
    await asyncio.sleep(4)


asyncio.run(three())
