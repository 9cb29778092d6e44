async def pulled_out():
    card = Account(100)
    early = asyncio.create_task(card.withdraw("J", 40))
    await asyncio.sleep(0.5)
    early.cancel()
    await asyncio.wait([early])
    card.balance = 100
    await card.withdraw("K", 40)


asyncio.run(pulled_out())
