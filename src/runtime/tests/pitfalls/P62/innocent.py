import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2.5)


async def fetch(session, seconds):
    try:
        async with session.get(f"http://slow.test/{seconds}") as response:
            return response.status
    except TimeoutError:
        return "timeout"


async def main():
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, timeout=LIMITS) as session:
        # The host itself is too slow; nobody waits for a connection.
        print(await asyncio.gather(fetch(session, 1), fetch(session, 5)))


asyncio.run(main())
