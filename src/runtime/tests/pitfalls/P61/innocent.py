import asyncio

import aiohttp


async def fetch(host):
    # One session a host: there is no connection that a shared one could use again.
    async with aiohttp.ClientSession() as session, session.get(f"http://{host}/1") as response:
        return response.status


async def main():
    print(await asyncio.gather(*map(fetch, ("example.com", "slow.test", "httpbin.org"))))
    session = aiohttp.ClientSession()
    try:
        await session.get("http://example.com/")
    finally:
        await session.close()


asyncio.run(main())
