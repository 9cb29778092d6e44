import asyncio

loop = asyncio.get_event_loop()


async def main():
    print("hello")


loop.run_until_complete(main())
