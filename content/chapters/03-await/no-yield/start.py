import asyncio


async def noop(name):
    print("noop", name)


async def main():
    task = asyncio.create_task(noop("task"))
    for i in range(3):
        await noop(i)
    print("before sleep(0)")
    await asyncio.sleep(0)
    print("after sleep(0)")
    await task


asyncio.run(main())
