import asyncio

staff = []


def close_shop():
    for task in staff:
        task.cancel()


async def sweep():
    print("swept")


async def cook():
    await asyncio.sleep(1)
    close_shop()
    print("cook: shop closed")
    await sweep()
    print("cook: one thing more")
    await asyncio.sleep(0)
    print("cook: lights out")


async def waiter():
    await asyncio.sleep(10)
    print("waiter: table cleared")


async def main():
    staff.append(asyncio.create_task(cook()))
    staff.append(asyncio.create_task(waiter()))
    await asyncio.wait(staff)
    print("cancelled:", [task.cancelled() for task in staff])


asyncio.run(main())
