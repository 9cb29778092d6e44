import asyncio

owners = {}


async def claim(name, who):
    if name not in owners and len(name) < 9:
        await asyncio.sleep(0.1)
        owners[name] = who  # here stale-check


async def main():
    await asyncio.gather(claim("moon", "ann"), claim("moon", "bob"), claim("sun", "cem"))
    print(owners)


asyncio.run(main())
