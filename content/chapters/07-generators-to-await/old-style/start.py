import asyncio
import types

try:
    asyncio.coroutine
except AttributeError as error:
    print(error)


@types.coroutine
def old_style():
    yield from asyncio.sleep(1)
    return "still works"


async def main():
    print(await old_style())


asyncio.run(main())
