import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.balance = 100

    async def withdraw(self, amount):
        async with self.lock:
            await asyncio.sleep(0.1)
            self.balance -= amount

    async def close(self):
        async with self.lock:
            await self.withdraw(self.balance)


async def main():
    await Account().close()


asyncio.run(main())
