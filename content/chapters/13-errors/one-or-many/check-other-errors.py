async def divide():
    return 1 / 0


async def other_errors():
    try:
        await ask(order_all(order("A"), order_all(divide())))
    except* ZeroDivisionError:
        print("not swallowed")


asyncio.run(other_errors())
