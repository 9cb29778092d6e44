import asyncio

import aiohttp

TRIES = 3


async def check(session, link):
    for attempt in range(TRIES):
        try:
            async with session.get(link) as response:
                await response.read()
                if response.status != 503:
                    return "ok" if response.ok else response.status
        except (aiohttp.ClientError, TimeoutError):
            pass
        if attempt < TRIES - 1:
            await asyncio.sleep(1)
    return "down"


async def check_all(links):
    """Return a dict: each link, and "ok", its status as a number, or "down"."""
    connector = aiohttp.TCPConnector(limit=5, limit_per_host=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        states = await asyncio.gather(*(check(session, link) for link in links))
    return dict(zip(links, states))


async def main():
    links = [f"http://httpbin.org/delay/1?n={n}" for n in range(6)]
    links += ["http://httpbin.org/status/404", "http://flaky.test/", "http://nowhere.test/"]
    for link, state in (await check_all(links)).items():
        print(state, link)


asyncio.run(main())
