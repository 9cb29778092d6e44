import asyncio


async def fetch(site):
    await asyncio.sleep(len(site) / 4)
    return f"news from {site}"


async def headline(site):
    async with asyncio.timeout(1.5):
        return await fetch(site)


async def main():
    try:
        sites = [headline("town"), headline("harbour"), headline("mill")]
        for line in await asyncio.gather(*sites):
            print(line)
    except TimeoutError:
        print("nothing from somewhere")


asyncio.run(main())
