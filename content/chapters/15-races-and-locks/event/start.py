import asyncio


async def runner(number, start):
    print("wait", number)
    await start.wait()
    print("go", number)


async def main():
    start = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(runner(number, start))
        await asyncio.sleep(1)
        print("set")
        start.set()
        print("set returned")


asyncio.run(main())
