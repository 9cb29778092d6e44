import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2.5)


async def fetch(session, gate, n):
    async with gate, session.get("http://httpbin.org/delay/1") as response:
        return response.status


async def main():
    gate = asyncio.Semaphore(2)
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, timeout=LIMITS) as session:
        print(await asyncio.gather(*(fetch(session, gate, n) for n in range(8))))


asyncio.run(main())
