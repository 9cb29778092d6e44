async def other_times():
    members.update([1, 2, 3])
    await say("good night")

    leaving = [asyncio.create_task(leave(1, 0.15)), asyncio.create_task(leave(2, 0.05))]
    await say("anybody?")
    await asyncio.gather(*leaving)


asyncio.run(other_times())
