import asyncio

import aiohttp


async def get_page(session, number):
    async with session.get(f"http://api.test/items?page={number}") as response:
        return await response.json()


async def main():
    items, number = [], 1
    async with aiohttp.ClientSession() as session:
        while number is not None:
            page = await get_page(session, number)
            items += page["items"]
            number = page["next"]
    print(len(items), "items")


asyncio.run(main())
