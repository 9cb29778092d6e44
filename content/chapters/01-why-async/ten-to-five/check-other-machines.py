async def other_machines():
    await chore("iron", 4)
    await asyncio.gather(chore("oven", 2), chore("mop", 1))


asyncio.run(other_machines())
