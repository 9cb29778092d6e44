async def expires():
    await get("dan")
    await asyncio.sleep(59.5)
    print("after 59.5 s:", await get("dan"))
    await asyncio.sleep(1)
    print("after 60.5 s:", await get("dan"))
    await client.aclose()


asyncio.run(expires())
