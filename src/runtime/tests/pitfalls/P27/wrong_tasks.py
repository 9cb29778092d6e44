import asyncio


async def step(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise RuntimeError(name)
    print(name)


async def job():
    first = asyncio.create_task(step("first", 0.1, fails=True))
    second = asyncio.create_task(step("second", 0.3))
    await asyncio.gather(first, second)  # here


async def main():
    try:
        await job()
    except RuntimeError:
        print("job failed")
    await asyncio.sleep(1)


asyncio.run(main())
