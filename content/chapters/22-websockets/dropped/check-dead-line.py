sleep = asyncio.sleep
members.clear()


async def dead(seconds):
    await sleep(60)


asyncio.sleep = dead
asyncio.run(serve("Cyd", 1))
asyncio.sleep = sleep
print("left:", sorted(members))
