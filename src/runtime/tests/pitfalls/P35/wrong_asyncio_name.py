import asyncio


async def fetch(url):
    await asyncio.sleep(3)
    return url


async def main():
    loop = asyncio.get_running_loop()
    for url in ("a", "b"):
        async with asyncio.timeout_at(loop.time() + 1):  # here
            try:
                print(await fetch(url))
            except (asyncio.TimeoutError, OSError):
                print("no answer from", url)


asyncio.run(main())
