import asyncio

balance = 100


async def draw(amount):
    global balance
    lock = asyncio.Lock()
    async with lock:  # here
        seen = balance
        await asyncio.sleep(0.1)
        print("seen", seen)


async def main():
    async with asyncio.TaskGroup() as group:
        for amount in (10, 20, 30):
            group.create_task(draw(amount))


asyncio.run(main())
