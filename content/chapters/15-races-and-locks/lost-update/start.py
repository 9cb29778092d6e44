import asyncio

count = 0


async def one():
    await asyncio.sleep(0)
    return 1


async def await_between():
    global count
    for _ in range(10):
        seen = count
        await asyncio.sleep(0)
        count = seen + 1


async def no_await():
    global count
    for _ in range(10):
        seen = count
        count = seen + 1


async def in_one_line():
    global count
    count += await one()


async def await_first():
    global count
    count = await one() + count


async def ten_times(add, expected):
    global count
    count = 0
    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(add())
    print(f"{add.__name__}: {count} of {expected}")


async def main():
    await ten_times(await_between, 100)
    await ten_times(no_await, 100)
    await ten_times(in_one_line, 10)
    await ten_times(await_first, 10)


asyncio.run(main())
