import asyncio


async def ask():
    name = input("your name? ")
    print("hello", name)


async def main():
    asking = asyncio.create_task(ask())
    await asyncio.sleep(1)
    await asking


asyncio.run(main())
