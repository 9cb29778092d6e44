import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


def handler():
    return asyncio.run(fetch())


print(handler())
print(handler())
