import asyncio


class Shop:
    async def price(self, item):
        await self.ask(item)
        await asyncio.sleep(0.2)
        return len(item)

    async def ask(self, item):
        await asyncio.sleep(0.3)


async def total(shop, items):
    prices = []
    for item in items:
        prices.append(await shop.price(item))  # here
    return sum(prices)


async def main():
    print(await asyncio.create_task(total(Shop(), ["tea", "milk", "bread"])))


asyncio.run(main())
