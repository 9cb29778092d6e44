import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2.5)


async def fetch(session, n):
    try:
        async with session.get("http://httpbin.org/delay/1") as response:
            return response.status
    except TimeoutError:
        return "timeout"


async def main():
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, timeout=LIMITS) as session:
        print(await asyncio.gather(*(fetch(session, n) for n in range(8))))


asyncio.run(main())
