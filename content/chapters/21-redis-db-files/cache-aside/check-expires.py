async def expires():
    await get("dan")
    await asyncio.sleep(50)
    print("after 50 s:", await get("dan"))
    await asyncio.sleep(20)
    print("after 70 s:", await get("dan"))
    await client.aclose()


asyncio.run(expires())
