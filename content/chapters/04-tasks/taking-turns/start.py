import asyncio


async def count():
    name = asyncio.current_task().get_name()
    for number in range(3):
        print(f"{name}{number}")
        await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(count(), name="A")
    b = asyncio.create_task(count(), name="B")
    await a
    await b


asyncio.run(main())
