import asyncio

import aiohttp


async def get_page(session, number):
    async with session.get(f"http://api.test/items?page={number}") as response:
        return await response.json()


async def main():
    items, number = [], 1
    while number is not None:
        async with aiohttp.ClientSession() as session:
            page = await get_page(session, number)
        items += page["items"]
        number = page["next"]
    print(len(items), "items")


asyncio.run(main())
