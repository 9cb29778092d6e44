import asyncio


async def f():
    await asyncio.sleep(0.1)
    return 1


print(asyncio.run(f()))
print(asyncio.run(f()))
