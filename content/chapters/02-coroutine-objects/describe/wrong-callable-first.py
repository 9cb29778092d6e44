import asyncio
import inspect


def describe(thing):
    if callable(thing):
        return "plain callable"
    if inspect.iscoroutinefunction(thing):
        return "coroutine function"
    if inspect.iscoroutine(thing):
        return "coroutine"
    return "something else"


async def brew():
    return "tea"


async def main():
    cup = brew()
    for thing in (len, brew, cup, "tea"):
        print(describe(thing))
    print(await cup)


asyncio.run(main())
