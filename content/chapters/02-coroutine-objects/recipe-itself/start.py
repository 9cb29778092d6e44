import asyncio


async def cook(dish):
    await asyncio.sleep(1)
    return dish


async def main():
    print("at the stove")
    soup = asyncio.create_task(cook)
    print("served:", await soup)


asyncio.run(main())
