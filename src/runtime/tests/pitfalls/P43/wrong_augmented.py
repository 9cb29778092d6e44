import asyncio

balance = 0


async def fee():
    await asyncio.sleep(1)
    return 5


async def charge():
    global balance
    balance += await fee()  # here


async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(charge(), name=f"charge {n}")
    print(balance)


asyncio.run(main())
