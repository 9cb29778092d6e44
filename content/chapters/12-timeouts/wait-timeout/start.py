import asyncio


async def serve(dish, seconds):
    await asyncio.sleep(seconds)
    print(dish, "is served")


async def main():
    soup = asyncio.create_task(serve("soup", 1), name="soup")
    roast = asyncio.create_task(serve("roast", 3), name="roast")
    await asyncio.wait([soup, roast], timeout=2)
    print("kitchen closed")
    await asyncio.sleep(2)


asyncio.run(main())
