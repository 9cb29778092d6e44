import asyncio

calls = 0


async def retry(function, tries, base, cap, budget):
    for attempt in range(tries):
        try:
            async with asyncio.timeout(budget):
                return await function()
        except ConnectionError:
            if attempt == tries - 1:
                raise
        await asyncio.sleep(min(cap, base * 2**attempt))


async def ask_shop():
    global calls
    calls += 1
    await asyncio.sleep(0.1)
    if calls < 4:
        print("refused")
        raise ConnectionError("try again later")
    return "open"


async def main():
    print(await retry(ask_shop, tries=5, base=1, cap=60, budget=10))


asyncio.run(main())
