async def cut(item):
    await asyncio.sleep(2)
    raise ValueError(item)


try:
    asyncio.run(main("beet", "leek"))
except* ValueError:
    print("heard")
