asyncio.run(evening(["egg", "pie"], cooks=1))
asyncio.run(evening(["jam"], cooks=3))
