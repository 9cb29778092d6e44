import asyncio

opened = []


async def open_door(name):
    await asyncio.sleep(0.1)
    opened.append(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: open_door("garden"))
    await asyncio.sleep(2)
    print("opened:", opened)


asyncio.run(main())
