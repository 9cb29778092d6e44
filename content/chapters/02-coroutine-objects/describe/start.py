import asyncio
import inspect


def describe(thing):
    return "?"


async def brew():
    return "tea"


async def main():
    cup = brew()
    for thing in (len, brew, cup, "tea"):
        print(describe(thing))
    print(await cup)


asyncio.run(main())
