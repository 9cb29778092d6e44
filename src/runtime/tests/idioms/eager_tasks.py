import asyncio


async def f(n):
    if n:
        await asyncio.sleep(n)
    return n


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.gather(*(f(n) for n in range(3))))


asyncio.run(main())
