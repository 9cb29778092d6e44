async def one_tool():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(kitchen.cook("fish", "board", "pan"))
        group.create_task(kitchen.cook("rice", "pan", "knife"))


asyncio.run(one_tool())
