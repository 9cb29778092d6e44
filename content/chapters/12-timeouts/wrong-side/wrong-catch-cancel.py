import asyncio


async def fetch(site):
    await asyncio.sleep(len(site) / 4)
    return f"news from {site}"


async def headline(site):
    async with asyncio.timeout(1.5):
        try:
            return await fetch(site)
        except asyncio.CancelledError:
            return f"nothing from {site}"


async def main():
    sites = [headline("town"), headline("harbour"), headline("mill")]
    for line in await asyncio.gather(*sites):
        print(line)


asyncio.run(main())
