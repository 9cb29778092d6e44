async def orders():
    for order in ["roast", "tea", "soup"]:
        await asyncio.sleep(1)
        yield order


async def prepare(order):
    await asyncio.sleep({"tea": 0, "soup": 1, "roast": 10}[order])
    print("served:", order)


asyncio.run(main())
