async def two_accounts():
    async with asyncio.TaskGroup() as group:
        group.create_task(Account(100).withdraw("H", 50))
        group.create_task(Account(200).withdraw("I", 50))


asyncio.run(two_accounts())
