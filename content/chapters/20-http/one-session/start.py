import asyncio

import aiohttp


async def get_page(number):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://api.test/items?page={number}") as response:
            return await response.json()


async def main():
    items, number = [], 1
    while number is not None:
        page = await get_page(number)
        items += page["items"]
        number = page["next"]
    print(len(items), "items")


asyncio.run(main())
