import asyncio

taken = 0


def numbers():
    global taken
    for number in range(300):
        taken += 1
        yield number


async def job(number):
    await asyncio.sleep(1)


async def report(name):
    await asyncio.sleep(0.5)
    print(f"{name}: {taken} taken, {len(asyncio.all_tasks())} tasks")


async def with_semaphore():
    sem = asyncio.Semaphore(3)

    async def limited(number):
        async with sem:
            await job(number)

    async with asyncio.TaskGroup() as group:
        group.create_task(report("semaphore"))
        for number in numbers():
            group.create_task(limited(number))


async def with_pool():
    waiting = numbers()

    async def worker():
        for number in waiting:
            await job(number)

    async with asyncio.TaskGroup() as group:
        group.create_task(report("pool"))
        for _ in range(3):
            group.create_task(worker())


async def main():
    global taken
    await with_semaphore()
    taken = 0
    await with_pool()


asyncio.run(main())
