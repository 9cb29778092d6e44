async def given_up():
    asking = asyncio.create_task(first_answer(["near"], budget=2.5), name="asking")
    await asyncio.sleep(0.5)
    asking.cancel()
    await asyncio.wait([asking])
    print("cancelled:", asking.cancelled())


asyncio.run(given_up())
