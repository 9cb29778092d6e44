import asyncio


async def brew(drink, seconds):
    print(f"{drink}: water on")
    await asyncio.sleep(seconds)
    print(f"{drink}: ready")


async def main():
    tea = asyncio.create_task(brew("tea", 1.5))
    await brew("coffee", 1)
    await brew("cocoa", 1)
    await tea


asyncio.run(main())
