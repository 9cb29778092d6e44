import asyncio

import aiohttp
from world import world  # the simulated hosts, which count what they see

sem = asyncio.Semaphore(10)


async def fetch(url):
    async with sem:
        async with aiohttp.ClientSession() as session:
            async with session.get(url) as resp:
                return await resp.text()


async def fetch_in(session, url):
    async with sem:
        async with session.get(url) as resp:
            return await resp.text()


async def main():
    host = world()["httpbin.org"].counters
    urls = ["http://httpbin.org/get"] * 50
    await asyncio.gather(*(fetch(url) for url in urls))
    print("a session each:", host.requests, "requests,", host.connections, "connections")
    before = host.connections
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(fetch_in(session, url) for url in urls))
    print("one session:", host.requests - 50, "requests,", host.connections - before, "connections")
    print("never more than", host.most_connections, "at once")


asyncio.run(main())
