import asyncio


async def rate():
    await asyncio.sleep(0.5)
    return 1.08


async def main():
    euro = rate()
    print("breakfast at", await euro)
    euro = rate()
    print("lunch at", await euro)
    raise RuntimeError("cannot reuse the pan")


asyncio.run(main())
