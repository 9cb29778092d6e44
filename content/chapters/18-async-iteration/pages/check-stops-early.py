async def first_name():
    source = animals()
    print(await anext(source))
    await source.aclose()


asyncio.run(first_name())
