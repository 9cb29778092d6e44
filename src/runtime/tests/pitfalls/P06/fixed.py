import asyncio


async def rate():
    await asyncio.sleep(0.5)
    return 1.08


async def main():
    euro = asyncio.create_task(rate())
    print("breakfast at", await euro)
    print("lunch at", await euro)


asyncio.run(main())
