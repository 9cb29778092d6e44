import asyncio

import aiohttp


async def fetch(session, n):
    async with session.get(f"http://api.test/users/{n}") as response:
        return (await response.json())["name"]


async def main():
    session = aiohttp.ClientSession()
    print(await asyncio.gather(fetch(session, 1), fetch(session, 2)))


asyncio.run(main())
