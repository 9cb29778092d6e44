import asyncio

accounts = {"Anna": 100, "Ben": 100, "Cleo": 100}


async def read(name):
    balance = accounts[name]
    await asyncio.sleep(0.1)  # the answer is on its way
    return balance


async def transfer(source, target, amount):
    accounts[source] = await read(source) - amount
    accounts[target] = await read(target) + amount


async def later(seconds, source, target, amount):
    await asyncio.sleep(seconds)
    await transfer(source, target, amount)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(later(1, "Anna", "Ben", 30))
        group.create_task(later(2, "Ben", "Cleo", 20))
        group.create_task(later(3, "Cleo", "Anna", 10))
    print("total:", sum(accounts.values()))


asyncio.run(main())
