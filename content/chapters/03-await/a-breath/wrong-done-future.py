import asyncio


async def breathe():
    future = asyncio.get_running_loop().create_future()
    future.set_result(None)
    await future


async def count(name):
    for number in range(3):
        print(name, number)
        await breathe()


async def main():
    other = asyncio.create_task(count("other"))
    await count("main")
    await other


asyncio.run(main())
