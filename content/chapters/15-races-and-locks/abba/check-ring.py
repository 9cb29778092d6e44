async def ring():
    kitchen = Kitchen()
    async with asyncio.TaskGroup() as group:
        group.create_task(kitchen.cook("stew", "pan", "knife"))
        group.create_task(kitchen.cook("bread", "knife", "board"))
        group.create_task(kitchen.cook("roast", "board", "pan"))


asyncio.run(ring())
