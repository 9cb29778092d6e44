async def other_names():
    for name in ("Ada", "Cy", "Dee"):
        print(await find(name))


asyncio.run(other_names())
