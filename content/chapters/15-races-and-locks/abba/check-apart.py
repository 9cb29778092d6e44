async def apart():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(kitchen.cook("toast", "knife", "board"))
        group.create_task(kitchen.cook("soup", "pot", "pan"))


asyncio.run(apart())
