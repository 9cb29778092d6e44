import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance

    async def add(self, amount):
        balance = self.balance
        await asyncio.sleep(0.1)
        self.balance = balance + amount


async def main():
    accounts = [Account(n) for n in (1, 2, 3)]
    await asyncio.gather(*(account.add(10) for account in accounts))
    print([account.balance for account in accounts])


asyncio.run(main())
