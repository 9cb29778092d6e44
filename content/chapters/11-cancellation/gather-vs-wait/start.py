import asyncio


async def cook(dish):
    try:
        await asyncio.sleep(4)
        print(dish, "is done")
    except asyncio.CancelledError:
        print(dish, "is taken off the fire")
        raise


async def awaits():
    await asyncio.create_task(cook("soup"))


async def gathers():
    await asyncio.gather(cook("rice"), cook("bread"))


async def waits():
    await asyncio.wait([asyncio.create_task(cook("roast"))])


async def main():
    cooks = [asyncio.create_task(way()) for way in (awaits, gathers, waits)]
    await asyncio.sleep(1)
    for task in cooks:
        task.cancel()
    await asyncio.wait(cooks)
    print("cooks gone:", [task.cancelled() for task in cooks])
    await asyncio.sleep(5)


asyncio.run(main())
