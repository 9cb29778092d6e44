import asyncio


async def main():
    loop = asyncio.get_event_loop()
    print("hello at", loop.time())


asyncio.run(main())
