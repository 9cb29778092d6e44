import asyncio

MENU = {"soup", "bread"}


async def cook(dish, plate):
    await asyncio.sleep(1)
    if dish in MENU:
        plate.set_result(dish)
    else:
        plate.cancel()


async def guest(dish):
    plate = asyncio.get_running_loop().create_future()
    cooking = asyncio.create_task(cook(dish, plate), name=f"cook of {dish}")
    try:
        print("served:", await plate)
    except LookupError as error:
        print("not on the menu:", error)
    await cooking


async def main():
    await guest("soup")
    await guest("lobster")


asyncio.run(main())
