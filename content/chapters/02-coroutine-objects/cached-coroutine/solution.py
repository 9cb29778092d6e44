import asyncio

rates = {}


async def rate(currency):
    if currency not in rates:
        print("asking the bank for", currency)
        await asyncio.sleep(1)
        rates[currency] = {"EUR": 1.08, "GBP": 1.27}[currency]
    return rates[currency]


async def main():
    print("breakfast at", await rate("EUR"))
    print("lunch at", await rate("EUR"))
    print("dinner at", await rate("GBP"))


asyncio.run(main())
