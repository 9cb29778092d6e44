import asyncio

import aiohttp

LIMITS = aiohttp.ClientTimeout(total=2)


async def ask(session, what, url, **options):
    try:
        async with session.get(url, **options) as response:
            print(f"{what}: status {response.status}")
            body = await response.read()
            print(f"{what}: {len(body)} bytes")
    except (aiohttp.ClientError, TimeoutError) as error:
        print(f"{what}: {type(error).__name__}")


async def main():
    async with aiohttp.ClientSession(timeout=LIMITS) as session:
        await ask(session, "missing", "http://api.test/users/99")
        await ask(session, "checked", "http://api.test/users/99", raise_for_status=True)
        await ask(session, "refused", "http://nowhere.test/")
        await ask(session, "unknown", "http://no-such-host.test/")
        await ask(session, "broken", "http://slow.test/broken")
        await ask(session, "cut off", "http://slow.test/cut")
        await ask(session, "silent", "http://slow.test/never")


asyncio.run(main())
