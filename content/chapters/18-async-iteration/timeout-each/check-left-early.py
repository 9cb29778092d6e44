async def left_early():
    source = stations()
    limited = timeout_each(source, 2)
    print(await anext(limited))
    await limited.aclose()
    print("gone")
    await asyncio.sleep(1)


asyncio.run(left_early())
