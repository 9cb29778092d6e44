import asyncio

import aiohttp


async def fetch(session, url):
    async with session.get(url) as response:
        pass
    return await response.text()


async def main():
    async with aiohttp.ClientSession() as session:
        text = await fetch(session, "http://slow.test/drip")
        print(text)


asyncio.run(main())
