import asyncio


async def breathe():
    await asyncio.sleep(0)


async def count(name):
    for number in range(3):
        print(name, number)
        await breathe()


async def main():
    other = asyncio.create_task(count("other"))
    await count("main")
    await other


asyncio.run(main())
