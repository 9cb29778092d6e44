import asyncio


async def ping(host):
    await asyncio.sleep(len(host))
    return host


async def main():
    pings = {asyncio.create_task(ping(host)) for host in ("aa", "bbbb")}
    done, _ = await asyncio.wait(pings, timeout=3)  # here
    print(len(done), "answered")


asyncio.run(main())
