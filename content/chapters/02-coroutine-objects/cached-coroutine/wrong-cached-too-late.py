import asyncio

rates = {}


async def ask(currency):
    print("asking the bank for", currency)
    await asyncio.sleep(1)
    return {"EUR": 1.08, "GBP": 1.27}[currency]


async def rate(currency):
    if currency not in rates:
        rates[currency] = ask(currency)
    return await rates[currency]


async def main():
    print("breakfast at", await rate("EUR"))
    print("lunch at", await rate("EUR"))
    print("dinner at", await rate("GBP"))


asyncio.run(main())
