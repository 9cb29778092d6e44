import asyncio


def outer():
    async def inner():
        await asyncio.sleep(0.1)
        return "inside"

    return inner()


print(asyncio.run(outer()))
