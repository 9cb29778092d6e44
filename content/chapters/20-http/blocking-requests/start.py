import asyncio

import requests


async def fetch_url(url):
    response = requests.get(url)
    return response.text


async def main():
    urls = [f"https://httpbin.org/delay/{seconds}" for seconds in (1, 2, 3)]
    results = await asyncio.gather(*map(fetch_url, urls))
    print(f"Fetched {len(results)} pages")


asyncio.run(main())
