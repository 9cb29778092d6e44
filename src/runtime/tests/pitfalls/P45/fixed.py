import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.balance = 100

    async def withdraw(self, amount):
        async with self.lock:
            await self._take(amount)

    async def _take(self, amount):
        await asyncio.sleep(0.1)
        self.balance -= amount

    async def close(self):
        async with self.lock:
            await self._take(self.balance)


async def main():
    account = Account()
    await account.close()
    print(account.balance)


asyncio.run(main())
