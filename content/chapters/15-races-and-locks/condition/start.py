import asyncio

plates = []


async def guest(number, table):
    async with table:
        await table.wait_for(lambda: plates)
        print("guest", number, "sees", len(plates))
        plates.pop()


async def main():
    table = asyncio.Condition()
    async with asyncio.TaskGroup() as group:
        for number in range(2):
            group.create_task(guest(number, table))
        await asyncio.sleep(1)
        async with table:
            plates.extend(["soup", "cake"])
            table.notify_all()
            print("notified")


asyncio.run(main())
