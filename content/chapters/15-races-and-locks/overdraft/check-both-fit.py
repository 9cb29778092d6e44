small = Account(100)


async def both_fit():
    async with asyncio.TaskGroup() as group:
        group.create_task(small.withdraw("C", 30))
        group.create_task(small.withdraw("D", 70))


asyncio.run(both_fit())
