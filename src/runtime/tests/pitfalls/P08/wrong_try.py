import asyncio


async def divide(a, b):
    await asyncio.sleep(0.1)
    return a / b


async def safely(a, b):
    try:
        return divide(a, b)  # here
    except ZeroDivisionError:
        return 0


async def main():
    answer = await safely(1, 0)
    print(await answer)


asyncio.run(main())
