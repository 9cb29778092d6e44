import asyncio


class Account:
    def __init__(self):
        self.balance = 100

    async def withdraw(self, amount):
        balance = self.balance
        if balance < amount:
            return False
        left = balance - amount
        await asyncio.sleep(0.1)
        self.balance = left  # here
        return True


async def main():
    account = Account()
    print(await asyncio.gather(account.withdraw(60), account.withdraw(30)), account.balance)


asyncio.run(main())
