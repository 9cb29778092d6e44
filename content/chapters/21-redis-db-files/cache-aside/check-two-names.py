async def two_names():
    print(await asyncio.gather(get("bob"), get("cleo"), get("bob")))
    await client.aclose()


asyncio.run(two_names())
