import asyncio

import aiohttp


async def name_of(session, number):
    async with session.get(f"http://api.test/users/{number}") as response:
        return (await response.json())["name"]


async def main():
    session = aiohttp.ClientSession()
    print(await asyncio.gather(name_of(session, 1), name_of(session, 2)))
    await session.close()


asyncio.run(main())
