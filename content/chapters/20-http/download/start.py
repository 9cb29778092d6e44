import asyncio

import aiohttp


async def download(session, url, report):
    """Return the body; call report(received, total) after each piece."""
    async with session.get(url) as response:
        body = await response.read()
        report(len(body), len(body))
        return body


def show(received, total):
    print(f"{100 * received // total} %")


async def main():
    async with aiohttp.ClientSession() as session:
        body = await download(session, "http://httpbin.org/drip?numbytes=4&duration=8", show)
    print(len(body), "bytes")


asyncio.run(main())
