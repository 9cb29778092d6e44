import asyncio


async def order():
    try:
        print("order taken")
        await asyncio.sleep(1)
    finally:
        print("table cleared")


async def main():
    too_soon = asyncio.create_task(order())
    too_soon.cancel()
    await asyncio.wait([too_soon])
    print("cancelled:", too_soon.cancelled())

    in_time = asyncio.create_task(order())
    await asyncio.sleep(0.5)
    in_time.cancel()
    await asyncio.wait([in_time])
    print("cancelled:", in_time.cancelled())


asyncio.run(main())
