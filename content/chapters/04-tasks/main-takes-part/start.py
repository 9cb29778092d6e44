import asyncio


async def count(name, times):
    for number in range(times):
        print(f"{name}{number}")
        await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(count("A", 2))
    print("main")
    await count("M", 2)
    b = asyncio.create_task(count("B", 1))
    print("end")
    await a
    await b


asyncio.run(main())
