async def other_sites():
    for site in ("a very far village", "here"):
        print(await headline(site))


asyncio.run(other_sites())
