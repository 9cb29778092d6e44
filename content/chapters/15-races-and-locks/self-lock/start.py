import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            await asyncio.sleep(1)
            self.balance -= amount

    async def close(self):
        async with self.lock:
            print("closing, still there:", self.balance)
            await self.withdraw(self.balance)
            print("closed")


async def main():
    await Account(100).close()


asyncio.run(main())
