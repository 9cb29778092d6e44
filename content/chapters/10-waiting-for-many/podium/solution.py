import asyncio

DEGREES = {"Rome": 21, "Cairo": 30, "Oslo": -3}
SECONDS = {"Rome": 1, "Cairo": 2, "Oslo": 3}


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    return DEGREES[town]


async def main():
    table = {}
    tasks = {asyncio.create_task(ask(town, seconds)): town for town, seconds in SECONDS.items()}
    async for task in asyncio.as_completed(tasks):
        table[tasks[task]] = task.result()

    for town in DEGREES:
        print(town, table[town])


asyncio.run(main())
