async def fetch_alone():
    for _ in range(2):
        page = await fetch()
        print(type(page).__name__, page)


asyncio.run(fetch_alone())
