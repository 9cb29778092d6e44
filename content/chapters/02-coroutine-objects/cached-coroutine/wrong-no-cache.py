import asyncio


async def rate(currency):
    print("asking the bank for", currency)
    await asyncio.sleep(1)
    return {"EUR": 1.08, "GBP": 1.27}[currency]


async def main():
    print("breakfast at", await rate("EUR"))
    print("lunch at", await rate("EUR"))
    print("dinner at", await rate("GBP"))


asyncio.run(main())
