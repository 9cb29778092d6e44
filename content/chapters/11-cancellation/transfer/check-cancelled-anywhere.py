async def cancelled_anywhere():
    accounts.update(Anna=50, Ben=50)
    try:
        await transfer("Ben", "Anna", 20)
    finally:
        print("together:", accounts["Anna"] + accounts["Ben"])
        print("moved:", accounts["Anna"] - 50)


asyncio.run(cancelled_anywhere())
