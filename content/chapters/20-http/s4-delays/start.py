import asyncio
import aiohttp
import time

async def fetch_url(session, url):
    async with session.get(url) as response:
        return await response.text()

async def main():
    urls = [
        'http://httpbin.org/delay/1',
        'http://httpbin.org/delay/2',
        'http://httpbin.org/delay/3'
    ]

    start = time.time()
    async with aiohttp.ClientSession() as session:
        # all requests at the same time
        tasks = [fetch_url(session, url) for url in urls]
        results = await asyncio.gather(*tasks)

    print(f"总耗时: {time.time() - start:.2f}秒")  # about 3 s, the longest of them

asyncio.run(main())
