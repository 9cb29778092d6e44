import asyncio

import aiohttp


async def check_all(links):
    """Return a dict: each link, and "ok", its status as a number, or "down"."""
    found = {}
    async with aiohttp.ClientSession() as session:
        for link in links:
            async with session.get(link) as response:
                found[link] = "ok" if response.ok else response.status
    return found


async def main():
    links = [f"http://httpbin.org/delay/1?n={n}" for n in range(6)]
    links += ["http://httpbin.org/status/404", "http://flaky.test/", "http://nowhere.test/"]
    for link, state in (await check_all(links)).items():
        print(state, link)


asyncio.run(main())
