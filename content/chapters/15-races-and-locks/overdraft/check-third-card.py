shared = Account(100)


async def later(seconds, name, amount):
    await asyncio.sleep(seconds)
    await shared.withdraw(name, amount)


async def third_card():
    async with asyncio.TaskGroup() as group:
        group.create_task(later(0.2, "E", 50))
        group.create_task(later(0.4, "F", 40))
        group.create_task(later(0.6, "G", 30))


asyncio.run(third_card())
