import asyncio


async def clerk(orders):
    for name, parcel in orders:
        await asyncio.sleep(1)  # to the shelf and back
        if not parcel.done():
            parcel.set_result(f"the parcel of {name}")


async def customer(name, parcel):
    try:
        print(name, "has", await parcel)
    except asyncio.CancelledError:
        print(name, "has left")


async def main():
    loop = asyncio.get_running_loop()
    ann, ben = loop.create_future(), loop.create_future()
    tasks = [
        asyncio.create_task(customer("Ann", ann), name="Ann"),
        asyncio.create_task(customer("Ben", ben), name="Ben"),
        asyncio.create_task(clerk([("Ann", ann), ("Ben", ben)]), name="clerk"),
    ]
    loop.call_later(3, ann.cancel)  # Ann waits for three seconds, Ben as long as it takes
    for task in tasks:
        await task
    print("closed")


asyncio.run(main())
