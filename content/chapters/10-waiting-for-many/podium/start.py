import asyncio

DEGREES = {"Rome": 21, "Cairo": 30, "Oslo": -3}
SECONDS = {"Rome": 1, "Cairo": 2, "Oslo": 3}


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    return DEGREES[town]


async def main():
    table = {}
    calls = [ask(town, seconds) for town, seconds in SECONDS.items()]
    for town, next_one in zip(SECONDS, asyncio.as_completed(calls)):
        table[town] = await next_one

    for town in DEGREES:
        print(town, table[town])


asyncio.run(main())
