import asyncio

import aiohttp


async def fetch(n):
    async with aiohttp.ClientSession() as session:  # here session-per-request
        async with session.get(f"http://api.test/users/{n}") as response:
            return (await response.json())["name"]


async def main():
    print(await asyncio.gather(*map(fetch, range(1, 5))))


asyncio.run(main())
