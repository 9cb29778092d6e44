async def another_day():
    for currency in ("GBP", "EUR", "GBP"):
        print(await rate(currency))


asyncio.run(another_day())
