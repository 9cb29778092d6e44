import asyncio


async def sleeper(number):
    await asyncio.sleep(1)
    print(number)


async def main():
    tasks = [asyncio.create_task(sleeper(number)) for number in range(20)]
    for task in tasks:
        await task


asyncio.run(main())
