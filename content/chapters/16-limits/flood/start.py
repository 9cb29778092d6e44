import asyncio
from collections import Counter

import aiohttp


async def fetch(session):
    try:
        async with session.get("http://httpbin.org/delay/1") as response:
            return response.status
    except TimeoutError:
        return "timeout"


async def main():
    patience = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=patience) as session:
        answers = await asyncio.gather(*(fetch(session) for _ in range(10_000)))
    for answer, count in Counter(answers).items():
        print(answer, count)


asyncio.run(main())
