import asyncio


async def ping():
    await asyncio.sleep(0.1)


async def main():
    request = ping()
    for attempt in range(3):
        await request  # here


asyncio.run(main())
