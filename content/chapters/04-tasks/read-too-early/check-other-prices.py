async def one_price_each():
    print(await price_of("tea"))
    print(await price_of("cake"))


asyncio.run(one_price_each())
