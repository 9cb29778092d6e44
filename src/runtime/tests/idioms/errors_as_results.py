import asyncio


async def f(n):
    await asyncio.sleep(n)
    if n == 1:
        raise ValueError(n)
    return n


async def main():
    r = await asyncio.gather(*(f(n) for n in range(3)), return_exceptions=True)
    print(r)
    try:
        async with asyncio.TaskGroup() as g:
            for n in range(3):
                g.create_task(f(n))
    except* ValueError as e:
        print(e.exceptions)


asyncio.run(main())
