import asyncio


async def heartbeat():
    for _ in range(5):
        await asyncio.sleep(1)
        print("beat")


async def fetch():
    async with asyncio.TaskGroup() as group:
        group.create_task(heartbeat(), name="heartbeat")
        await asyncio.sleep(0.5)
        return "data"


async def main():
    print(await fetch())


asyncio.run(main())
