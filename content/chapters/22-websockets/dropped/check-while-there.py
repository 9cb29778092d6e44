async def look():
    members.clear()
    visiting = asyncio.create_task(serve("Cyd", 2))
    await asyncio.sleep(1.5)
    print("there:", sorted(members))
    await visiting
    print("left:", sorted(members))


asyncio.run(look())
