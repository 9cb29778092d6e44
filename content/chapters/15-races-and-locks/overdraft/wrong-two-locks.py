import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, name, amount):
        async with self.lock:
            if self.balance < amount:
                print(name, "refused")
                return
            print(name, "sees", self.balance)
        await asyncio.sleep(1)  # the machine counts the notes
        async with self.lock:
            self.balance -= amount
            print(name, "left", self.balance)


account = Account(100)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(account.withdraw("A", 80), name="A")
        group.create_task(account.withdraw("B", 80), name="B")


asyncio.run(main())
