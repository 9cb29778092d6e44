import asyncio
from collections import Counter

import aiohttp


async def ask(session, sem):
    async with sem:
        async with session.get("http://api.test/users") as response:
            return response.status


async def main():
    sem = asyncio.Semaphore(2)
    async with aiohttp.ClientSession() as session:
        answers = await asyncio.gather(*(ask(session, sem) for _ in range(10)))
    for answer, count in Counter(answers).items():
        print(answer, count)


asyncio.run(main())
