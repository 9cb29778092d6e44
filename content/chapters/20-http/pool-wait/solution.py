import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2.5)


async def fetch(session, gate, seconds):
    try:
        async with gate, session.get(f"http://httpbin.org/delay/{seconds}") as response:
            return response.status
    except TimeoutError:
        return "timeout"


async def main():
    gate = asyncio.Semaphore(2)
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, timeout=LIMITS) as session:
        waits = [1] * 8 + [9]
        print(await asyncio.gather(*(fetch(session, gate, seconds) for seconds in waits)))


asyncio.run(main())
