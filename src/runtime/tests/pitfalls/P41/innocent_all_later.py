import asyncio


async def ping(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    pings = [asyncio.create_task(ping(n)) for n in (1, 3)]
    await asyncio.wait(pings, timeout=2)
    print("still waiting for some")
    print(await asyncio.gather(*pings))


asyncio.run(main())
