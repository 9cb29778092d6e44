async def many_guests():
    await asyncio.gather(guest("soup"), guest("steak"), guest("bread"), guest("fish"))


asyncio.run(many_guests())
