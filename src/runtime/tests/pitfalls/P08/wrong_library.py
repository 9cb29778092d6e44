import asyncio

import aiohttp


async def fetch(session, url):
    async with session.get(url) as response:
        return response.text()  # here


async def main():
    async with aiohttp.ClientSession() as session:
        text = await (await fetch(session, "http://slow.test/drip"))
        print(text)


asyncio.run(main())
