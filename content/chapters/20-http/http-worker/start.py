import asyncio
import aiohttp


async def fetch(session, url, i):
    async with session.get(url) as resp:
        text = await resp.text()
        print(f"[HTTP] #{i}: {len(text)} bytes from {url}")
        raw = await resp.read()
        print(f"#{i}: {len(text)} characters, {len(raw)} bytes")


async def http_worker():
    urls = ["https://example.com"] * 2 + ["https://httpbin.org/encoding/utf8"]
    async with aiohttp.ClientSession() as session:
        tasks = [fetch(session, url, i) for i, url in enumerate(urls)]
        await asyncio.gather(*tasks)


asyncio.run(http_worker())
