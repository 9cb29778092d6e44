async def other_times():
    members.update(dict.fromkeys(["Ann", "Bob", "Cem"], "here"))
    await say("good night")

    leaving = [asyncio.create_task(leave("Ann", 0.15)), asyncio.create_task(leave("Bob", 0.05))]
    await say("anybody?")
    await asyncio.gather(*leaving)


asyncio.run(other_times())
