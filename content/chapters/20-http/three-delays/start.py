import aiohttp
import asyncio


async def fetch_url(session, url):
    async with session.get(url) as response:  # an asynchronous context manager
        return await response.text()  # waits for the body


async def main():
    urls = [
        "https://httpbin.org/delay/1",  # answers after one second
        "https://httpbin.org/delay/2",
        "https://httpbin.org/delay/3"
    ]
    async with aiohttp.ClientSession() as session:  # keeps connections
        tasks = [fetch_url(session, url) for url in urls]
        results = await asyncio.gather(*tasks)  # all at the same time
        print(f"Fetched {len(results)} pages")


asyncio.run(main())
