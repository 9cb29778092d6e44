import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2.5)


async def fetch(session, seconds):
    try:
        async with session.get(f"http://httpbin.org/delay/{seconds}") as response:
            return response.status
    except TimeoutError:
        return "timeout"


async def main():
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, timeout=LIMITS) as session:
        waits = [1] * 8 + [9]
        print(await asyncio.gather(*(fetch(session, seconds) for seconds in waits)))


asyncio.run(main())
