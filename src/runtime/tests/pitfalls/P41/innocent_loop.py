import asyncio


async def ping(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    pending = {asyncio.create_task(ping(n)) for n in (1, 2, 4)}
    while pending:
        done, pending = await asyncio.wait(pending, timeout=1.5)
        print(len(done), "more")


asyncio.run(main())
