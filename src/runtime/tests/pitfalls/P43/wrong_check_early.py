import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance

    async def withdraw(self, amount):
        if self.balance < amount:
            return False
        await asyncio.sleep(0.1)
        self.balance -= amount  # here stale-check
        return True


async def main():
    account = Account(100)
    async with asyncio.TaskGroup() as group:
        group.create_task(account.withdraw(80))
        group.create_task(account.withdraw(70))
    print(account.balance)


asyncio.run(main())
