import asyncio

import aiohttp


async def fetch(session, url):
    async with session.get(url) as response:
        return response.text()


async def main():
    async with aiohttp.ClientSession() as session:
        text = await fetch(session, "http://slow.test/drip")
        print(await text)


asyncio.run(main())
